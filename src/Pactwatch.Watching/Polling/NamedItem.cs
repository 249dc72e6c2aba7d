using System.Globalization;
using NodaTime;
using Pactwatch.Reading.Addresses;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Hosts;

namespace Pactwatch.Watching.Polling;

/// <summary>An address that a source named, and the job of looking at it.</summary>
internal sealed record NamedItem(WatchedPage Page, JobToDo Job)
{
    /// <param name="published">As the source says it.</param>
    /// <param name="article">What the source itself sent, as the job carries it.</param>
    public static NamedItem Of(string source, string key, string? address, string? title, string? published, string? article, Instant now)
    {
        var page = new WatchedPage(key, address, source, now) { Title = title, Published = published };
        return new NamedItem(page, JobFor(page, article, now));
    }

    /// <summary>What a page is known by, however it is spelt.</summary>
    public static string KeyOf(string address) => CanonicalAddress.Of(address) ?? address;

    /// <summary>A key for each look at a page.</summary>
    public static JobToDo JobFor(WatchedPage page, string? payload, Instant now) =>
        new(string.Create(CultureInfo.InvariantCulture, $"page:{page.Looks + 1}:{page.Key}"), JobKind.Page, page.Key, page.Address is { } address ? SiteHost.Of(address) : "", now) { Payload = payload };
}
