using System.Text.Json;
using NodaTime;
using Pactwatch.Storage.Access;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Storage.Watching;
using Pactwatch.Web.Hosting;
using Pactwatch.Web.Tests.Samples;
using Pactwatch.Web.Watching;
using FoundPage = Pactwatch.Storage.Watching.WatchedPage;

namespace Pactwatch.Web.Tests;

/// <summary>Each source tells how it is doing, what failed, and what was skipped and why.</summary>
public sealed class WatchPageTests
{
    private static readonly Instant Noon = SampleWatch.Noon;

    [Fact]
    public async Task Each_source_tells_how_it_is_doing()
    {
        var page = await Page("/watch", SampleWatch.Harbour);

        page.ShouldContain("Tides &amp; Times");
        page.ShouldContain("failing, 4 times in a row");
        page.ShouldContain("quay.example did not answer within 20 seconds.");
        page.ShouldContain("It moved to <code>https://news.quay.example/news.xml</code>");
        page.ShouldContain("<time datetime=\"2031-06-20T13:00:00Z\">20 Jun 2031, 13:00 UTC</time>");
        page.ShouldContain("due, but nobody asks it");
        page.ShouldContain("not asked yet");
        page.ShouldContain("paused");
        page.ShouldContain("2 in trouble");
        page.ShouldContain("37 pages waiting");
        page.ShouldContain("12 reports beside the ledger");
    }

    [Fact]
    public async Task What_was_skipped_is_told_with_why()
    {
        var page = await Page("/watch", SampleWatch.Harbour);

        page.ShouldContain("12 held, 41 behind a wall, 1 refused, 1 gone, 1 failed, 1 set aside");
        page.ShouldContain("45 skipped");
        page.ShouldContain("robots.txt of quay.example forbids it.");
        page.ShouldContain("What came was a paywall");
        page.ShouldContain($"href=\"/watch/{SampleWatch.Quay.Id}#skipped\"");
        page.ShouldContain("Reading a page <code>https://quay.example/broken.pdf</code>");
        page.ShouldContain("Asking a source <code>https://quay.example/news.xml</code>");
        page.ShouldContain("<code>pactwatch watch retry</code>");
    }

    [Fact]
    public async Task A_source_has_a_page_with_what_was_asked_lately()
    {
        var page = await Page("/watch/" + SampleWatch.Quay.Id, SampleWatch.Harbour);

        page.ShouldContain("15 minutes, as was asked for");
        page.ShouldContain("refused (HTTP 403)");
        page.ShouldContain("led for good to <code>https://quay.example/Walled/moved</code>");
        page.ShouldContain("Those found last are shown.");
        (await Page("/watch/w-nobody", SampleWatch.Harbour)).ShouldContain("No source w-nobody is followed, or was.");
    }

    [Fact]
    public async Task Where_nothing_is_followed_the_page_says_what_to_do()
    {
        foreach (var nothing in new[] { null, new SampleWatch(WatchOverview.Nothing, isFollowing: false) })
        {
            (await Page("/watch", nothing)).ShouldContain("<code>pactwatch watch add ADDRESS</code>");
            (await Page("/", nothing)).ShouldNotContain("href=\"/watch\"");
        }
    }

    [Fact]
    public async Task Pages_lead_there_where_anything_is_followed() => (await Page("/", SampleWatch.Harbour)).ShouldContain("<a href=\"/watch\">Watching</a>");

    [Fact]
    public async Task Programs_are_told_the_same()
    {
        using var json = JsonDocument.Parse(await Page("/api/v1/watch", SampleWatch.Harbour));

        var quay = json.RootElement.GetProperty("sources")[0];
        quay.GetProperty("health").GetString().ShouldBe("failing");
        quay.GetProperty("why").GetString().ShouldBe(SampleWatch.Quay.Why);
        quay.GetProperty("pages").GetProperty("walled").GetInt32().ShouldBe(41);
        quay.GetProperty("pages").GetProperty("setaside").GetInt32().ShouldBe(1);
        quay.GetProperty("skipped").GetArrayLength().ShouldBe(5);
        json.RootElement.GetProperty("setAside").GetArrayLength().ShouldBe(2);
        json.RootElement.GetProperty("sources")[4].GetProperty("nextAt").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData(Following.Followed, 0, 0, SourceHealth.Well)]
    [InlineData(Following.Followed, 0, -119, SourceHealth.Well)]
    [InlineData(Following.Followed, 0, -121, SourceHealth.Late)]
    [InlineData(Following.Followed, 1, -121, SourceHealth.Faltering)]
    [InlineData(Following.Followed, 2, 60, SourceHealth.Faltering)]
    [InlineData(Following.Followed, 3, 60, SourceHealth.Failing)]
    [InlineData(Following.Paused, 3, -600, SourceHealth.Paused)]
    [InlineData(Following.Removed, 3, -600, SourceHealth.Removed)]
    public void Health_follows_from_failures_and_from_when_it_was_due(Following following, int failures, int dueInMinutes, SourceHealth health) =>
        SourceOverview.HealthOf(SampleWatch.Tides with { Following = following, Failures = failures, NextAt = Noon + Duration.FromMinutes(dueInMinutes) }, Noon).ShouldBe(health);

    [Fact]
    public void A_list_is_never_late_and_what_was_just_added_is_new()
    {
        SourceOverview.HealthOf(new WatchedSource("a", SourceKind.List, Noon - Duration.FromDays(9)), Noon).ShouldBe(SourceHealth.Imported);
        SourceOverview.HealthOf(new WatchedSource("a", SourceKind.Feed, Noon), Noon).ShouldBe(SourceHealth.New);
    }

    [Fact]
    public void A_store_is_looked_into()
    {
        var folder = Directory.CreateTempSubdirectory("pactwatch-watch-");
        using (var store = SqliteReportStore.OpenForWriting(Path.Combine(folder.FullName, "pactwatch.db")))
        {
            var removed = new WatchedSource("https://removed.example/", SourceKind.Page, Noon) { Following = Following.Removed };
            store.Put([SampleWatch.Tides, SampleWatch.Quay, removed]);
            store.Find(
                [.. Enumerable.Range(0, 9).Select(n => new FoundPage($"p{n}", null, SampleWatch.Quay.Id, Noon + Duration.FromMinutes(n)) { State = n < 7 ? PageState.Gone : PageState.Walled }), new FoundPage("w", null, SampleWatch.Tides.Id, Noon)],
                [new JobToDo("page w", JobKind.Page, "w", "tides.example", Noon)]);

            var overview = WatchOverview.Of(store, Noon);

            overview.Sources.Select(source => (source.Source, source.Health)).ShouldBe([(SampleWatch.Quay, SourceHealth.Failing), (SampleWatch.Tides, SourceHealth.Well)], "what needs somebody comes first");
            overview.Sources[0].Skipped.Select(page => page.Key).ShouldBe(["p8", "p7", "p6", "p5", "p4"]);
            overview.Sources[0].SkippedCount.ShouldBe(9);
            (overview.Waiting, overview.NextAt).ShouldBe((1, Noon));
            SourceDetails.Of(store, SampleWatch.Quay.Id, Noon)!.Overview.Skipped.Length.ShouldBe(9);
            SourceDetails.Of(store, removed.Id, Noon)!.Overview.Health.ShouldBe(SourceHealth.Removed);
            SourceDetails.Of(store, "w-nobody", Noon).ShouldBeNull();
        }

        folder.Delete(recursive: true);
    }

    private static async Task<string> Page(string path, IWatchStatus? watch)
    {
        await using var served = await ServedSample.Start(new ServerSources(_ => SampleLedger.Story, _ => null) { Watch = watch });
        return await (await served.SendAs(Right.Read, path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
