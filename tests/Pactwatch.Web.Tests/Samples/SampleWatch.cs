using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;
using Pactwatch.Web.Watching;
using FoundPage = Pactwatch.Storage.Watching.WatchedPage;

namespace Pactwatch.Web.Tests.Samples;

/// <summary>What an invented monitor follows: a source in each health, pages in each state.</summary>
internal sealed class SampleWatch(WatchOverview overview, bool isFollowing = true) : IWatchStatus
{
    public static readonly Instant Noon = Instant.FromUtc(2031, 6, 20, 12, 0);

    public static readonly WatchedSource Tides = new("https://tides.example/feed", SourceKind.Feed, Noon)
    {
        Title = "Tides & Times", LastTryAt = Noon, LastSuccessAt = Noon, LastNewsAt = Noon, NextAt = Noon + Duration.FromHours(1),
    };

    public static readonly WatchedSource Quay = new("https://quay.example/news.xml", SourceKind.Sitemap, Noon)
    {
        LastTryAt = Noon, LastSuccessAt = Noon - Duration.FromDays(3), Failures = 4, Code = "PW1901", Why = "quay.example did not answer within 20 seconds.", CurrentAddress = "https://news.quay.example/news.xml", MinutesBetween = 15,
    };

    public static SampleWatch Harbour { get; } = new(Made());

    public bool IsAnythingFollowed() => isFollowing;

    public WatchOverview All() => overview;

    public SourceDetails? One(string id) => overview.Sources.FirstOrDefault(source => source.Source.Id == id) is { } source
        ? new SourceDetails(source, [.. source.Skipped.Select(page => new CollectionEntry(Noon, id, page.Address!, "refused") { Status = 403, Why = page.Why, Redirections = [(page.Address!, page.Address + "/moved", true)] })])
        : null;

    /// <summary>The same with this text wherever a site, a feed or a fault can put one.</summary>
    public static SampleWatch Of(IEnumerable<string> texts) => new(new WatchOverview(
        [
            .. texts.Select(text => Overview(
                new WatchedSource(text, SourceKind.Feed, Noon) { Title = text, Failures = 1, Code = text, Why = text, CurrentAddress = text + "x" },
                SourceHealth.Faltering,
                [new FoundPage(text, text, "", Noon) { Title = text, State = PageState.Walled, Why = text, FinalAddress = text }])),
        ],
        [.. texts.Select(text => new SetAsideJob(text, JobKind.Page, text, text, Noon))], 1, Noon, 1));

    private static WatchOverview Made() => new(
        [
            Overview(Quay, SourceHealth.Failing, [.. new[] { PageState.Walled, PageState.Refused, PageState.Gone, PageState.Failed, PageState.Poison }.Select(Skipped)], more: 40),
            Overview(new WatchedSource("https://late.example/", SourceKind.Page, Noon) { LastTryAt = Noon, LastSuccessAt = Noon }, SourceHealth.Late, []),
            Overview(new WatchedSource("https://new.example/feed", SourceKind.Feed, Noon), SourceHealth.New, []),
            Overview(Tides, SourceHealth.Well, []),
            Overview(new WatchedSource("pactwatch:list/harbour.csv", SourceKind.List, Noon), SourceHealth.Imported, []),
            Overview(new WatchedSource("https://paused.example/feed", SourceKind.Feed, Noon) { Following = Following.Paused }, SourceHealth.Paused, []),
        ],
        [new SetAsideJob("page 1", JobKind.Page, "https://quay.example/broken.pdf", "The program ended while it worked on this, twice.", Noon), new SetAsideJob("poll 1", JobKind.Poll, Quay.Id, "It fell over.", Noon)],
        37, Noon, 12);

    private static SourceOverview Overview(WatchedSource source, SourceHealth health, ImmutableArray<FoundPage> skipped, long more = 0) => new(
        source, health,
        [new PageCount(source.Id, PageState.Held, 12), .. skipped.Select((page, n) => new PageCount(source.Id, page.State, n == 0 ? 1 + more : 1))],
        skipped);

    private static FoundPage Skipped(PageState state) => new($"https://quay.example/{state}", $"https://quay.example/{state}", Quay.Id, Noon)
    {
        Title = $"Boats ({state})", State = state, LastLookAt = Noon, Why = state == PageState.Refused ? "robots.txt of quay.example forbids it." : null,
    };
}
