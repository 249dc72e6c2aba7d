using NodaTime;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>What every store promises that keeps what is followed and the work to be done; one class for each kind of store runs it.</summary>
public abstract partial class WatchStoreContract
{
    private static readonly WatchedSource Tides = new("https://tides.example/feed", SourceKind.Feed, Noon);
    private static readonly WatchedSource Quay = new("https://quay.example/news", SourceKind.Sitemap, Noon);

    protected abstract IWatchStore OpenForWriting();

    protected abstract IWatchStore OpenForReading();

    [Fact]
    public void A_new_store_follows_nothing_and_has_nothing_to_do()
    {
        using var store = OpenForWriting();

        store.Sources().ShouldBeEmpty();
        store.Pages(null, null, 10).ShouldBeEmpty();
        store.PageCounts().ShouldBeEmpty();
        store.Collections(null, 10).ShouldBeEmpty();
        store.Take(Ask("w1", Noon)).ShouldBeNull();
        store.Pending([JobKind.Poll, JobKind.Page, JobKind.Deliver]).ShouldBe((0, null));
        store.SetAsideJobs().ShouldBeEmpty();
        store.Hosts(Noon).ShouldBeEmpty();
        store.AsideCount().ShouldBe(0);
        store.FollowedWords().ShouldBeEmpty();
        store.Subscribers().ShouldBeEmpty();
    }

    [Fact]
    public void Sources_come_back_as_they_were_put_in_the_order_of_addresses()
    {
        var full = Tides with
        {
            Title = "Tides & \"Times\" 停火", Following = Following.Paused, MinutesBetween = 15, CurrentAddress = "https://tides.example/atom", ETag = "W/\"x\"", LastModified = "Tue, 03 Mar 2026 12:00:00 GMT",
            NextAt = Noon.PlusNanoseconds(1), LastTryAt = At(1), LastSuccessAt = At(2), LastNewsAt = At(3), MinutesLearnt = 7, Failures = 2, Code = "PW1", Why = "it was down",
        };
        using (var store = OpenForWriting()) store.Put([full, Quay]);

        using var again = OpenForReading();
        again.Sources().ShouldBe([Quay, full]);
    }

    [Fact]
    public void A_source_put_again_takes_the_place_of_the_one_before_but_was_added_when_it_was()
    {
        using var store = OpenForWriting();
        store.Put([Tides]);

        store.Put([new WatchedSource(Tides.Address, SourceKind.Page, At(60)) { Following = Following.Removed }]);

        store.Sources().ShouldBe([Tides with { Kind = SourceKind.Page, Following = Following.Removed, NextAt = At(60) }]);
    }

    [Fact]
    public void A_page_is_found_once_by_whatever_source_named_it_first()
    {
        using var store = StoreWithSources();

        store.Find([Page("a"), Page("b")], []).ShouldBe(2);
        store.Find([Page("b", Quay) with { Title = "other" }, Page("c", Quay), Page("c")], []).ShouldBe(1);

        store.Page("b").ShouldBe(Page("b"));
        store.Page("c").ShouldBe(Page("c", Quay));
        store.Page("d").ShouldBeNull();
    }

    [Fact]
    public void A_page_is_found_with_its_job_or_not_at_all()
    {
        using var store = StoreWithSources();

        Should.Throw<StoreException>(() => store.Find([Page("a"), Page("b") with { Source = "w-nobody" }], [ToDo("a")]));

        store.Page("a").ShouldBeNull();
        store.Pending([JobKind.Page]).Count.ShouldBe(0);
        store.Find([Page("a")], [ToDo("a")]).ShouldBe(1);
        store.Pending([JobKind.Page]).ShouldBe((1, Noon));
    }

    [Theory]
    [InlineData(true, null, "d c a")]
    [InlineData(true, PageState.Gone, "c")]
    [InlineData(false, null, "d c b a")]
    [InlineData(false, PageState.Gone, "c b")]
    [InlineData(false, PageState.Walled, "")]
    public void Pages_are_listed_by_source_and_state_those_found_last_first(bool ofTides, PageState? state, string keys)
    {
        using var store = StoreWithSources();
        store.Find([Page("a"), Page("b", Quay) with { FoundAt = At(1), State = PageState.Gone }, Page("c") with { FoundAt = At(2), State = PageState.Gone }, Page("d") with { FoundAt = At(3) }], []);

        store.Pages(ofTides ? Tides.Id : null, state, 10).Select(page => page.Key).ShouldBe(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        store.Pages(ofTides ? Tides.Id : null, state, 1).Select(page => page.Key).ShouldBe(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(1));
    }

    [Fact]
    public void Pages_are_counted_by_source_and_state()
    {
        using var store = StoreWithSources();
        store.Find([Page("a"), Page("b"), Page("c") with { State = PageState.Refused }, Page("d", Quay) with { State = PageState.Refused }], []);

        store.PageCounts().ShouldBe(
            [new PageCount(Tides.Id, PageState.Waiting, 2), new PageCount(Tides.Id, PageState.Refused, 1), new PageCount(Quay.Id, PageState.Refused, 1)], ignoreOrder: true);
    }

    [Fact]
    public void Pages_are_due_by_time_once_they_have_been_looked_at_while_no_job_waits_for_them()
    {
        using var store = StoreWithSources();
        WatchedPage Due(string key, int minute) => Page(key) with { State = PageState.Held, NextAt = At(minute) };
        store.Find([Due("late", 9), Due("second", 2), Due("first", 1), Due("asked", 0), Due("done", 3) with { NextAt = null }, Due("new", 0) with { State = PageState.Waiting }], [ToDo("asked")]);

        store.DuePages(At(2), 10).Select(page => page.Key).ShouldBe(["first", "second"]);
        store.DuePages(At(2), 1).Select(page => page.Key).ShouldBe(["first"]);
        store.DuePages(At(9), 10).Select(page => page.Key).ShouldBe(["first", "second", "late"]);
        store.Commit(store.Take(Ask("w1", At(9)))!, new JobEffect(JobEnd.Done, At(9))).ShouldNotBeNull();
        store.DuePages(At(2), 10).Select(page => page.Key).ShouldBe(["asked", "first", "second"]);
    }

    [Theory]
    [InlineData(Following.Followed, 1)]
    [InlineData(Following.Paused, 1)]
    [InlineData(Following.Removed, 0)]
    public void What_a_removed_source_named_is_not_looked_at_again(Following following, int due)
    {
        using var store = StoreWithSources();
        store.Find([Page("a") with { State = PageState.Held, NextAt = Noon }], []);

        store.Put([Tides with { Following = following }]);

        store.DuePages(Noon, 10).Length.ShouldBe(due);
    }

    [Fact]
    public void Words_are_followed_until_they_are_not()
    {
        using var store = OpenForWriting();
        store.Follow("pilot station", true, Noon);
        store.Follow("grain", true, Noon);
        store.Follow("grain", true, At(1));
        store.FollowedWords().ShouldBe(["grain", "pilot station"]);

        store.Follow("grain", false, At(2));
        store.Follow("never followed", false, At(2));

        store.FollowedWords().ShouldBe(["pilot station"]);
    }

    [Fact]
    public void Who_reads_sees_what_is_followed_and_changes_none_of_it()
    {
        using (var store = StoreWithSources()) store.Find([Page("a")], [ToDo("a")]);
        using var reader = OpenForReading();

        reader.Sources().Length.ShouldBe(2);
        reader.Page("a").ShouldNotBeNull();
        reader.Pending([JobKind.Page]).Count.ShouldBe(1);
        Should.Throw<StoreException>(() => reader.Put([Tides])).Message.ShouldContain("reading only");
        Should.Throw<StoreException>(() => reader.Take(Ask("w1", Noon))).Message.ShouldContain("reading only");
    }

    private static Instant At(int minute) => Noon + Duration.FromMinutes(minute);

    private static WatchedPage Page(string key, WatchedSource? source = null) => new(key, "https://tides.example/" + key, (source ?? Tides).Id, Noon);

    private static JobToDo ToDo(string page, string host = "", int minute = 0) => new("page " + page, JobKind.Page, page, host, At(minute));

    private static JobRequest Ask(string owner, Instant now, params string[] exceptHosts) =>
        new(owner, now, now + Duration.FromMinutes(5), [JobKind.Poll, JobKind.Page, JobKind.Deliver], exceptHosts);

    private static CollectedReport Collected(string words, AsideReport? aside = null) => new(Report(words, $"https://tides.example/{words}"), aside);

    private static ReportId IdOf(string words) => ReportId.OfSha256(Report(words, "").Sha256);

    private IWatchStore StoreWithSources()
    {
        var store = OpenForWriting();
        store.Put([Tides, Quay]);
        return store;
    }
}
