using System.Globalization;
using NodaTime;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Schedules;
using Pactwatch.Watching.Tests.Toys;

namespace Pactwatch.Watching.Tests.Rounds;

/// <summary>Seven days of many sources, by a clock that the test moves: new articles, edits, promotions, one request in twenty a failure of some kind.</summary>
public sealed class SevenDaysTests : IDisposable
{
    private const int Days = 7;
    private const int ArticlesADay = 2;

    private static readonly Duration Step = Duration.FromMinutes(10);

    private readonly Rig rig = new();

    public void Dispose() => rig.Dispose();

    [Fact]
    public Task Forty_sources() => Live(40);

    [Fact]
    public Task Two_hundred_sources()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1", "only with --drills: it takes some minutes");
        return Live(200);
    }

    private async Task Live(int sources)
    {
        rig.Look(store =>
        {
            store.Follow("harbour truce", isFollowed: true, rig.Clock.Now);
            return true;
        });
        var sites = Enumerable.Range(0, sources).Select(number => new Site(rig.World, number)).ToList();
        foreach (var site in sites) rig.Follow(site.Feed);
        var faults = new Faults();
        rig.World.Fault = faults.Of;
        long memoryAfterADay = 0;
        var end = Rig.Start + Duration.FromDays(Days);
        for (var step = 0; rig.Clock.Now < end; step++)
        {
            foreach (var site in sites) site.Live(rig.Clock.Now);
            await rig.Round();
            rig.Clock.Now = Instant.Max(rig.Clock.Now, Rig.Start + Step * (step + 1));
            if (memoryAfterADay == 0 && rig.Clock.Now > Rig.Start + Duration.FromDays(1)) memoryAfterADay = GC.GetTotalMemory(forceFullCollection: true);
        }

        var grown = GC.GetTotalMemory(forceFullCollection: true) - memoryAfterADay;
        // What the toy world itself writes down of each request, and the articles that its sites hold.
        (grown / 1024 / 1024).ShouldBeLessThan(20 + (rig.World.Asked.Count / 2000), "memory grows with the days");

        // A last quiet day: what failed is tried again.
        rig.World.Fault = _ => null;
        for (var hour = 0; hour < 30; hour++)
        {
            await rig.Round();
            rig.Clock.Now += Duration.FromHours(1);
        }

        EachArticleIsHeldOnce(sites);
        NobodyIsAskedMoreOftenThanAllowed(sites);
        rig.World.MostAtOnce.ShouldBe(1);
        faults.Count.ShouldBeGreaterThan(rig.World.Asked.Count / 40);
        rig.Look(store => store.SetAsideJobs()).ShouldBeEmpty();
    }

    private void EachArticleIsHeldOnce(List<Site> sites)
    {
        var pages = rig.Look(store => store.Pages(null, null, int.MaxValue));
        var articles = sites.SelectMany(site => site.Articles).ToList();
        pages.Select(page => page.Key).Order(StringComparer.Ordinal).ShouldBe(articles.Select(article => article.Address).Order(StringComparer.Ordinal));
        pages.Where(page => page.State != PageState.Held).Select(page => $"{page.Key}: {page.State} {page.Why}").ShouldBeEmpty();
        var reports = rig.Look(store => store.Reports().Select(report => report.Source).Concat(store.AsideReports(int.MaxValue).Select(aside => aside.Report.Report.Source)).ToList());
        // An article that was never edited is one report; one that was has two, unless the edit came before the first look.
        var held = reports.CountBy(source => source, StringComparer.Ordinal).ToDictionary(count => count.Key, count => count.Value, StringComparer.Ordinal);
        foreach (var article in articles)
            held[article.Address].ShouldBeInRange(1, article.IsEdited ? 2 : 1, article.Address);
        articles.Where(article => article.IsEdited && held[article.Address] == 2).ShouldNotBeEmpty();
        rig.Look(store => store.Reports()).Select(report => report.Source).Distinct(StringComparer.Ordinal).ShouldBe(articles.Where(article => article.IsOfTruce).Select(article => article.Address), ignoreOrder: true);
    }

    private void NobodyIsAskedMoreOftenThanAllowed(List<Site> sites)
    {
        foreach (var host in rig.World.Asked.GroupBy(request => new Uri(request.Address).Host, StringComparer.Ordinal))
        {
            var times = host.Select(request => request.At).ToList();
            times.Zip(times.Skip(1), (one, next) => next - one).Min().ShouldBeGreaterThanOrEqualTo(Duration.FromSeconds(2), host.Key);
        }

        // The pace that a source is asked at, less the tenth by which times are spread.
        var least = Duration.FromMinutes(PollSchedule.Least * 0.9);
        foreach (var site in sites)
        {
            var times = rig.World.Asked.Where(request => request.Address == site.Feed).Select(request => request.At).ToList();
            times.Count.ShouldBeGreaterThan(Days * 2);
            times.Zip(times.Skip(1), (one, next) => next - one).Min().ShouldBeGreaterThanOrEqualTo(least, site.Feed);
        }
    }

    /// <summary>An outlet that writes some articles a day, edits some of them and promotes old ones again.</summary>
    private sealed class Site(ToyInternet world, int number)
    {
        private readonly List<Article> articles = [];

        public string Feed { get; } = string.Create(CultureInfo.InvariantCulture, $"https://outlet{number}.example/rss");

        public IReadOnlyList<Article> Articles => articles;

        public void Live(Instant now)
        {
            var wanted = 1 + (int)((now - Rig.Start).TotalDays * ArticlesADay + number % 7 / 7.0);
            while (articles.Count < Math.Min(wanted, Days * ArticlesADay)) Write();
            foreach (var article in articles.Where(article => article is { MayBeEdited: true, IsEdited: false } && now - article.WrittenAt > Duration.FromHours(2)).ToList()) Edit(article);

            void Write()
            {
                var address = string.Create(CultureInfo.InvariantCulture, $"https://outlet{number}.example/{articles.Count}");
                var written = new Article(address, now, IsOfTruce: (number + articles.Count) % 40 == 0, MayBeEdited: articles.Count % 5 == 2);
                articles.Add(written);
                Publish(written, "");
                // Old ones are named again, under addresses that tell where a reader came from.
                world.Feed(Feed, [.. articles.Select(article => (article.Address, "Title")).Reverse(), (articles[0].Address + "?utm_source=again", "Title")]);
            }
        }

        private void Edit(Article article)
        {
            articles[articles.IndexOf(article)] = article with { IsEdited = true };
            Publish(article, "Editors added this paragraph some hours after the article had come out, as they do.");
        }

        private void Publish(Article article, string more)
        {
            var title = "Report " + article.Address;
            world.Page(article.Address, article.IsOfTruce ? ToyArticle.OfTruce(title, more) : ToyArticle.Page(title, $"What {article.Address} tells is of beds and straw and of nothing that was ever agreed on by anybody at all.", more));
        }
    }

    private sealed record Article(string Address, Instant WrittenAt, bool IsOfTruce, bool MayBeEdited, bool IsEdited = false);

    /// <summary>Fails one request in twenty, always the same ones: no answer, 503 with a time, a page that is gone for a moment is none of these.</summary>
    private sealed class Faults
    {
        private int asked;
        private int failed;

        public int Count => failed;

        public FetchOutcome? Of(FetchRequest request)
        {
            var number = Interlocked.Increment(ref asked);
            if (request.Purpose == FetchPurpose.Robots || number % 20 != 7) return null;
            Interlocked.Increment(ref failed);
            return number % 3 == 0 ? ToyInternet.Later(request, TimeSpan.FromMinutes(20)) : ToyInternet.Broken(request);
        }
    }
}
