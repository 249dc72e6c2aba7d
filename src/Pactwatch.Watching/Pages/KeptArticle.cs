using System.Text;
using System.Text.Json;
using Pactwatch.Reading;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Feeds;

namespace Pactwatch.Watching.Pages;

/// <summary>
/// The article that a feed itself sent, kept with the job of fetching its page: read instead where the page keeps it back
/// or can't be had. It travels as JSON in the job's payload.
/// </summary>
internal sealed record KeptArticle(string Item, string? Url, string? Outlet)
{
    /// <summary>In characters; a longer one is fetched from its page or not at all.</summary>
    private const int Longest = 400_000;

    /// <summary>Null where the item holds no article, or one that is too long to be kept twice.</summary>
    public static string? Of(ListedItem item) =>
        item.Article is { } article ? Of(Encoding.UTF8.GetString(article.Bytes.Span), article.Hints.Told?.Url, article.Hints.Told?.Outlet) : null;

    /// <param name="item">As the feed or another program holds it.</param>
    public static string? Of(string item, string? url, string? outlet) => item.Length <= Longest ? JsonSerializer.Serialize(new KeptArticle(item, url, outlet)) : null;

    /// <summary>Null where the payload holds none.</summary>
    public static KeptArticle? In(string? payload) => payload is null ? null : JsonSerializer.Deserialize<KeptArticle>(payload);

    /// <param name="address">Where the report is known by: its page, else the feed's item.</param>
    public ContainedDocument Open(string address, ReadingHints hints)
    {
        var told = new ContainerMetadata { Url = Url, Outlet = Outlet };
        return FeedArticle.Open(Encoding.UTF8.GetBytes(Item), address, hints with { Told = told.Within(hints.Told) });
    }
}
