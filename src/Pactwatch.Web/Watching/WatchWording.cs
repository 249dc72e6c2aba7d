using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Web.Watching;

/// <summary>What is told of watching, in words for people and for programs.</summary>
public static class WatchWording
{
    private static readonly InstantPattern MinutePattern = InstantPattern.CreateWithInvariantCulture("d MMM uuuu, HH:mm 'UTC'");

    /// <summary>"3 Mar 2031, 12:05 UTC".</summary>
    public static string Moment(Instant at) => MinutePattern.Format(at);

    /// <summary>As it stands in formats: seconds, in UTC.</summary>
    public static string Iso(Instant at) => InstantPattern.ExtendedIso.Format(at);

    /// <summary>A member's name as it stands in formats.</summary>
    public static string Word<T>(T member)
        where T : struct, Enum => member is PageState.Poison ? "setaside" : Enum.GetName(member)!.ToLowerInvariant();

    public static string Of(SourceOverview source) => source.Health switch
    {
        SourceHealth.Failing => string.Create(CultureInfo.InvariantCulture, $"failing, {source.Source.Failures} times in a row"),
        SourceHealth.Faltering => source.Source.Failures == 1 ? "failed the last time" : "failed the last two times",
        SourceHealth.Late => "due, but nobody asks it",
        SourceHealth.New => "not asked yet",
        SourceHealth.Well => "well",
        SourceHealth.Imported => "came in once",
        SourceHealth.Paused => "paused",
        _ => "removed",
    };

    public static string Of(SourceKind kind) => kind switch
    {
        SourceKind.Feed => "feed",
        SourceKind.Page => "page",
        SourceKind.Sitemap => "news sitemap",
        _ => "list of addresses",
    };

    public static string Of(PageState state) => state switch
    {
        PageState.Waiting => "waiting",
        PageState.Held => "held",
        PageState.Walled => "behind a wall",
        PageState.Refused => "refused",
        PageState.Gone => "gone",
        PageState.Failed => "failed",
        _ => "set aside",
    };

    /// <summary>Why a page is not held: as it was noted, else what its state means.</summary>
    public static string WhyNotHeld(WatchedPage page) => page.Why ?? page.State switch
    {
        PageState.Walled => "What came was a paywall, a question for consent, a sign-in or a check for robots.",
        PageState.Refused => "Its site wants no visits there, or our own rules allow none.",
        PageState.Gone => "It is not there any more.",
        PageState.Failed => "It could not be fetched or read.",
        _ => "Reading it failed twice in a way that should not be.",
    };

    public static string Of(JobKind kind) => kind switch
    {
        JobKind.Poll => "asking a source",
        JobKind.Page => "reading a page",
        JobKind.Deliver => "telling a subscriber",
        JobKind.Analyse => "reading reports for what they claim",
        JobKind.Stories => "finding stories",
        _ => "making an accord",
    };

    /// <summary>A kind's short name, as it stands in tables and formats.</summary>
    public static string Name(JobKind kind) => Word(kind);

    public static string Of(WorkerState state) => state switch
    {
        WorkerState.Working => "working",
        WorkerState.Missing => "missing",
        _ => "ended",
    };
}
