using NodaTime;
using Pactwatch.Reading.Feeds;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Schedules;
using Pactwatch.Watching.Tests.Toys;

namespace Pactwatch.Watching.Tests.Schedules;

/// <summary>When sources are asked and pages looked at again.</summary>
public sealed class ScheduleTests
{
    private static readonly WatchedSource Source = new("https://wire.example/rss", SourceKind.Feed, Rig.Start);

    /// <summary>Minutes between two requests, what the feed asks for, and what comes of it (less or more by a tenth).</summary>
    [Theory]
    [InlineData(60, null, null, 60)]
    [InlineData(60, null, 240, 240)]
    [InlineData(60, null, 5, 60)]
    [InlineData(60, 15, 240, 15)]
    [InlineData(60, null, 525_600, 1440)]
    public void After_an_answer(int learnt, int? wanted, int? wished, int minutes) =>
        Minutes(PollSchedule.AfterSuccess(Source with { MinutesLearnt = learnt, MinutesBetween = wanted }, Listing(wished), Rig.Start)).ShouldBeInRange(minutes * 0.9, minutes * 1.1);

    [Theory]
    [InlineData(1, null, 60)]
    [InlineData(2, null, 120)]
    [InlineData(4, null, 480)]
    [InlineData(6, null, 1440)]
    [InlineData(400, null, 1440)]
    [InlineData(1, 600, 600)]
    public void After_a_failure(int failures, int? retryAfterMinutes, int minutes) =>
        Minutes(PollSchedule.AfterFailure(Source, failures, retryAfterMinutes is { } wait ? TimeSpan.FromMinutes(wait) : null, Rig.Start)).ShouldBeInRange(minutes * 0.9, minutes * 1.1);

    [Fact]
    public void News_make_it_quicker_down_to_half_an_hour_and_none_slower_up_to_half_a_day()
    {
        var (minutes, slow) = (60, 60);
        for (var time = 0; time < 20; time++) (minutes, slow) = (PollSchedule.Learn(minutes, hadNews: true), PollSchedule.Learn(slow, hadNews: false));
        (minutes, slow).ShouldBe((30, 720));
    }

    [Fact]
    public void Quiet_hours_and_days_of_a_feed_are_heeded_unless_it_is_quiet_always()
    {
        var at = PollSchedule.AfterSuccess(Source, Listing(null) with { QuietHours = [9, 10, 11], QuietDays = [IsoDayOfWeek.Monday] }, Rig.Start).InUtc();
        at.Hour.ShouldBe(12);
        PollSchedule.AfterSuccess(Source, Listing(null) with { QuietHours = [.. Enumerable.Range(0, 24)] }, Rig.Start).ShouldBeLessThan(Rig.Start + Duration.FromHours(2));
    }

    [Fact]
    public void Times_of_what_began_together_are_spread_and_the_same_each_time()
    {
        var times = Enumerable.Range(0, 200).Select(number => PollSchedule.AfterSuccess(new WatchedSource($"https://wire{number}.example/rss", SourceKind.Feed, Rig.Start), null, Rig.Start)).ToList();
        times.Distinct().Count().ShouldBeGreaterThan(150);
        (times.Max() - times.Min()).TotalMinutes.ShouldBeInRange(10, 12);
        PollSchedule.AfterSuccess(Source, null, Rig.Start).ShouldBe(PollSchedule.AfterSuccess(Source, null, Rig.Start));
    }

    [Fact]
    public void A_page_is_looked_at_six_times_more_within_a_month()
    {
        var page = new WatchedPage("https://wire.example/a", "https://wire.example/a", "w-1", Rig.Start);
        var now = Rig.Start;
        for (var looks = 1; looks <= 6; looks++) now = PageSchedule.Next(page, looks, now).ShouldNotBeNull();
        (now - Rig.Start).TotalDays.ShouldBeInRange(26, 33);
        PageSchedule.Next(page, 7, now).ShouldBeNull();
    }

    private static double Minutes(Instant at) => (at - Rig.Start).TotalMinutes;

    private static FeedListing Listing(int? minutesToLive) => new("Toy Wire", null, null, minutesToLive, [], IsCut: false);
}
