using NodaTime;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Storage;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Tests.Toys;

namespace Pactwatch.Watching.Tests.Rounds;

/// <summary>What a round makes of what sites send.</summary>
public sealed class RoundTests : IDisposable
{
    private const string Feed = "https://wire.example/rss";
    private const string Truce = "https://wire.example/truce";

    private readonly Rig rig = new();

    public void Dispose() => rig.Dispose();

    [Fact]
    public async Task What_a_feed_names_is_fetched_once_and_read_into_the_store()
    {
        rig.World.Feed(Feed, (Truce, "Truce"), ("https://wire.example/beds", "Beds"));
        rig.World.Page(Truce, ToyArticle.OfTruce());
        rig.World.Page("https://wire.example/beds", ToyArticle.OfGardens());
        rig.Follow(Feed);
        await rig.Round();
        rig.Titles().ShouldBe(["Ostrel and Varden sign harbour truce"]);
        (rig.Tally.Added, rig.Tally.Aside, rig.Tally.Found).ShouldBe((1, 1, 2));
        rig.Look(store => store.AsideReports(10)).Single().Aside.Why.ShouldBe("It tells of no agreement.");
        var source = rig.Source(Feed);
        (source.Title, source.Failures, source.LastSuccessAt).ShouldBe(("Toy Wire", 0, source.LastTryAt));

        await rig.Round(isForced: true);
        (rig.Tally.Added, rig.Tally.Aside, rig.Tally.Found).ShouldBe((0, 0, 0));
        rig.World.TimesAsked(Truce).ShouldBe(1);
        rig.World.TimesAsked("https://wire.example/robots.txt").ShouldBe(1);
    }

    [Fact]
    public async Task An_item_that_comes_again_under_other_spellings_is_one()
    {
        rig.World.Feed(Feed, (Truce, "Truce"));
        rig.World.Page(Truce, ToyArticle.OfTruce());
        rig.Follow(Feed);
        await rig.Round();
        rig.World.Feed(Feed, (Truce + "?utm_source=feed", "Truce, again"), ("HTTPS://WIRE.EXAMPLE:443/truce#top", "Truce"));
        await rig.Round(isForced: true);
        rig.Tally.Found.ShouldBe(0);
        rig.Look(store => store.Reports()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task An_edited_page_is_looked_at_again_and_kept_as_a_version_and_one_that_only_looks_otherwise_is_not()
    {
        rig.World.Feed(Feed, (Truce, "Truce"));
        rig.World.Page(Truce, ToyArticle.OfTruce());
        rig.Follow(Feed);
        await rig.Round();
        rig.Clock.Now += Duration.FromHours(2);
        rig.World.Page(Truce, ToyArticle.OfTruce().Replace("<body>", "<body class=\"night\">", StringComparison.Ordinal));
        await rig.Round();
        rig.Page(Truce).Versions.ShouldBe(1);
        rig.Clock.Now += Duration.FromHours(5);
        rig.World.Page(Truce, ToyArticle.OfTruce(more: "Correction: an earlier version named another day for the release of the prisoners."));
        await rig.Round();
        (rig.Page(Truce).Versions, rig.Page(Truce).Looks).ShouldBe((2, 3));
        var reports = rig.Look(store => store.Reports());
        reports.Select(report => report.Series).Distinct().ShouldHaveSingleItem();
        reports.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Looks_at_a_page_thin_out_and_end()
    {
        rig.World.Feed(Feed, (Truce, "Truce"));
        rig.World.Page(Truce, ToyArticle.OfTruce());
        rig.Follow(Feed);
        for (var day = 0; day < 60; day++)
        {
            for (var hour = 0; hour < 24; hour += 3)
            {
                await rig.Round();
                rig.Clock.Now += Duration.FromHours(3);
            }
        }

        rig.World.TimesAsked(Truce).ShouldBe(7);
        rig.Page(Truce).NextAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_site_that_asks_to_be_left_alone_is_not_asked_before()
    {
        rig.World.Answer(Feed, request => ToyInternet.Later(request, TimeSpan.FromHours(5)));
        rig.Follow(Feed);
        await rig.Round();
        rig.Source(Feed).Why.ShouldBe("The site asks to come back later (503).");
        rig.Clock.Now += Duration.FromHours(4.9);
        await rig.Round();
        await rig.Round(isForced: true);
        rig.World.TimesAsked(Feed).ShouldBe(1);
        rig.World.Feed(Feed);
        rig.Clock.Now = Rig.Start + Duration.FromHours(5.1);
        await rig.Round();
        rig.World.TimesAsked(Feed).ShouldBe(2);
        rig.Source(Feed).Why.ShouldBeNull();
    }

    [Fact]
    public async Task A_source_that_fails_is_asked_more_and_more_rarely_and_comes_back()
    {
        rig.World.Answer(Feed, ToyInternet.Broken);
        rig.Follow(Feed);
        for (var hour = 0; hour < 24 * 14; hour++)
        {
            await rig.Round();
            rig.Clock.Now += Duration.FromHours(1);
        }

        rig.World.TimesAsked(Feed).ShouldBeInRange(14, 24);
        rig.Source(Feed).Code.ShouldBe(FetchCodes.NoConnection);
        rig.World.Feed(Feed);
        rig.Clock.Now += Duration.FromDays(1.2);
        await rig.Round();
        (rig.Source(Feed).Failures, rig.Source(Feed).Why).ShouldBe((0, null));
    }

    [Fact]
    public async Task A_feed_that_moved_for_good_is_asked_at_its_new_address_and_home_again_where_that_fails()
    {
        const string New = "https://wire.example/feeds/all.xml";
        rig.World.Answer(Feed, request => ToyInternet.Served(request, ToyInternet.FeedOf([])) with { FinalAddress = New, Redirections = [new Redirection(Feed, New, IsPermanent: true)] });
        rig.World.Feed(New);
        rig.Follow(Feed);
        await rig.Round();
        rig.Source(Feed).CurrentAddress.ShouldBe(New);
        await rig.Round(isForced: true);
        rig.World.TimesAsked(New).ShouldBe(1);
        rig.Look(store => store.Collections(null, 10)).ShouldContain(entry => entry.Redirections.Any(step => step.To == New && step.IsPermanent));
        rig.World.Remove(New);
        for (var time = 0; time < 3; time++) await rig.Round(isForced: true);
        rig.Source(Feed).CurrentAddress.ShouldBe(Feed);
    }

    [Fact]
    public async Task A_page_that_keeps_its_article_back_is_named_so_and_the_feeds_own_article_is_read_in_its_stead()
    {
        const string Walled = "https://wire.example/walled";
        var item = $"<item><title>Truce</title><link>{Truce}</link><content:encoded><![CDATA[{ToyArticle.OfTruce()}]]></content:encoded></item><item><title>Second</title><link>{Walled}</link></item>";
        rig.World.Page(Feed, $"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Toy Wire</title>{item}</channel></rss>", "application/rss+xml");
        var wall = ToyArticle.Page("Truce", "The port councils signed a truce on Tuesday.", "Subscribe to continue reading this article.");
        rig.World.Page(Truce, wall);
        rig.World.Page(Walled, wall.Replace("Truce", "Second", StringComparison.Ordinal));
        rig.Follow(Feed);
        await rig.Round();
        (rig.Page(Walled).State, rig.Page(Walled).Code).ShouldBe((PageState.Walled, WatchCodes.Walled));
        rig.Page(Walled).Why.ShouldNotBeNull().ShouldContain("Subscribe to continue reading");
        (rig.Page(Truce).State, rig.Page(Truce).Code).ShouldBe((PageState.Held, WatchCodes.Walled));
        rig.Look(store => store.Reports()).Single().Text.Characters.ShouldContain("release 60 prisoners");
    }

    [Fact]
    public async Task What_robots_txt_asks_not_to_be_visited_is_not_asked_for()
    {
        rig.World.Page("https://wire.example/robots.txt", "User-agent: *\nDisallow: /truce\n", "text/plain");
        rig.World.Feed(Feed, (Truce, "Truce"));
        rig.World.Page(Truce, ToyArticle.OfTruce());
        rig.Follow(Feed);
        await rig.Round();
        rig.World.TimesAsked(Truce).ShouldBe(0);
        (rig.Page(Truce).State, rig.Page(Truce).Code).ShouldBe((PageState.Refused, WatchCodes.RobotsForbid));
    }

    [Fact]
    public async Task A_host_has_one_request_at_a_time_and_two_seconds_between_two()
    {
        var items = Enumerable.Range(0, 12).Select(number => ($"https://wire.example/{number}", $"Beds {number}")).ToArray();
        rig.World.Feed(Feed, items);
        foreach (var ((address, _), number) in items.Select((item, number) => (item, number))) rig.World.Page(address, ToyArticle.OfGardens(number: number));
        rig.Follow(Feed);
        await rig.Round();
        rig.World.MostAtOnce.ShouldBe(1);
        var times = rig.World.Asked.Select(request => request.At).ToList();
        times.Count.ShouldBe(13);
        times.Zip(times.Skip(1), (one, next) => next - one).Min().ShouldBeGreaterThanOrEqualTo(Duration.FromSeconds(2));
    }

    [Fact]
    public async Task A_site_that_asks_for_more_time_between_two_requests_gets_it()
    {
        rig.World.Page("https://wire.example/robots.txt", "User-agent: *\nCrawl-delay: 20\n", "text/plain");
        rig.World.Feed(Feed, (Truce, "Truce"), ("https://wire.example/beds", "Beds"));
        rig.Follow(Feed);
        await rig.Round();
        var times = rig.World.Asked.Select(request => request.At).ToList();
        times.Count.ShouldBe(3);
        times.Zip(times.Skip(1), (one, next) => next - one).Min().ShouldBeGreaterThanOrEqualTo(Duration.FromSeconds(20));
    }

    [Fact]
    public async Task A_page_that_can_not_be_had_is_tried_five_times_and_then_left()
    {
        rig.World.Feed(Feed, (Truce, "Truce"));
        rig.World.Answer(Truce, ToyInternet.Broken);
        rig.Follow(Feed);
        for (var hour = 0; hour < 96; hour++)
        {
            await rig.Round();
            rig.Clock.Now += Duration.FromHours(1);
        }

        rig.World.TimesAsked(Truce).ShouldBe(5);
        (rig.Page(Truce).State, rig.Page(Truce).Why).ShouldBe((PageState.Failed, "Nobody answers there."));
    }

    [Fact]
    public async Task A_document_whose_reading_fails_twice_is_set_aside_with_its_reason_and_can_be_tried_again()
    {
        rig.World.Feed(Feed, (Truce, "Truce"));
        rig.World.Answer(Truce, _ => throw new InvalidOperationException("the pages are stuck together"));
        rig.Follow(Feed);
        for (var round = 0; round < 4; round++)
        {
            await rig.Round();
            rig.Clock.Now += Duration.FromHours(1);
        }

        rig.World.TimesAsked(Truce).ShouldBe(2);
        var left = rig.Look(store => store.SetAsideJobs()).ShouldHaveSingleItem();
        left.Reason.ShouldContain("the pages are stuck together");
        rig.World.Page(Truce, ToyArticle.OfTruce());
        rig.Look(store => store.Retry(left.Key, rig.Clock.Now)).ShouldBeTrue();
        await rig.Round();
        rig.Titles().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_round_that_is_stopped_loses_nothing_and_the_next_does_only_the_rest()
    {
        var items = Enumerable.Range(0, 10).Select(number => ($"https://site{number}.example/a", $"Beds {number}")).ToArray();
        rig.World.Feed(Feed, items);
        foreach (var ((address, _), number) in items.Select((item, number) => (item, number))) rig.World.Page(address, ToyArticle.OfGardens(number: number));
        rig.Follow(Feed);
        rig.World.Fault = request =>
        {
            if (rig.World.Asked.Count >= 5) rig.Stop.Cancel();
            return null;
        };
        await Should.ThrowAsync<OperationCanceledException>(() => rig.Round());
        rig.World.Fault = _ => null;
        rig.Stop = new CancellationTokenSource();
        await rig.Round();
        rig.Look(store => store.Pages(null, null, 100)).Select(page => $"{page.State} {page.Why}").ShouldAllBe(state => state == "Held ");
        rig.Look(store => store.AsideCount()).ShouldBe(10);
        rig.Look(store => store.LeaseOwners()).ShouldBeEmpty();
        items.ShouldAllBe(item => rig.World.TimesAsked(item.Item1) <= 2);
    }

    [Fact]
    public async Task A_full_disk_is_said_and_the_round_is_made_whole_when_there_is_room()
    {
        rig.World.Feed(Feed, (Truce, "Truce"), ("https://other.example/beds", "Beds"));
        rig.World.Page(Truce, ToyArticle.OfTruce());
        rig.World.Page("https://other.example/beds", ToyArticle.OfGardens());
        rig.Follow(Feed);
        rig.World.Fault = request =>
        {
            // After the feed itself was taken in.
            rig.IsFull |= request.Address == Truce;
            return null;
        };
        for (var round = 0; round < 4; round++)
        {
            (await Should.ThrowAsync<StoreFullException>(() => rig.Round())).Message.ShouldContain("The disk is full");
            rig.Clock.Now += Duration.FromMinutes(10);
        }

        (rig.World.Fault, rig.IsFull) = (_ => null, false);
        rig.Clock.Now += Duration.FromMinutes(10);
        await rig.Round();
        (rig.Titles().Count, rig.Look(store => store.AsideCount()), rig.Look(store => store.LeaseOwners()).Length).ShouldBe((1, 1, 0));
        rig.Look(store => store.SetAsideJobs()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_followed_page_is_looked_at_at_its_own_pace_each_edit_a_version()
    {
        rig.World.Page(Truce, ToyArticle.OfTruce());
        rig.Follow(Truce, SourceKind.Page);
        await rig.Round();
        rig.World.Page(Truce, ToyArticle.OfTruce(more: "The councils will meet again on March 9, Ana Sol said."));
        rig.Clock.Now += Duration.FromDays(1);
        await rig.Round();
        rig.Page(Truce).Versions.ShouldBe(2);
        rig.Clock.Now += Duration.FromDays(40);
        await rig.Round();
        rig.World.TimesAsked(Truce).ShouldBe(3);
    }
}
