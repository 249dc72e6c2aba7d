using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Publishing.Publications;

namespace Pactwatch.Tests.Publishing.Publications;

/// <summary>What subscribers are told: each thing once, each move of it once, whatever its entry is called.</summary>
public sealed class PublicationLogTests
{
    private static readonly Instant First = Instant.FromUtc(2031, 3, 1, 8, 0);
    private static readonly ImmutableHashSet<string> Dated = ["from", "to"];

    [Fact]
    public void A_thing_is_told_when_it_comes()
    {
        var row = Tell([], Thing("Norland: leave", "2031-05-01", "c-1")).ShouldHaveSingleItem();
        (row.Sequence, row.IsCalledOff, row.Told.Title).ShouldBe((0, false, "Norland: leave"));
    }

    [Fact]
    public void What_is_as_it_was_is_not_told_again() => Tell(Tell([], Thing("Norland: leave", "2031-05-01", "c-1")), Thing("Norland: leave", "2031-05-01", "c-1", "c-2")).ShouldBeEmpty();

    [Fact]
    public void A_deadline_that_moved_is_the_same_thing_with_a_higher_sequence()
    {
        var before = Tell([], Thing("Norland: leave", "2031-05-01", "c-1", "c-2"));
        var row = Tell(before, Thing("Norland: leave", "2031-08-01", "c-2", "c-3")).ShouldHaveSingleItem();
        (row.Uid, row.Sequence).ShouldBe((before[0].Uid, 1));
    }

    [Fact]
    public void Another_wording_is_told_without_a_higher_sequence()
    {
        var before = Tell([], Thing("Norland: leave", "2031-05-01", "c-1"));
        var row = Tell(before, Thing("Norland: withdraw", "2031-05-01", "c-1")).ShouldHaveSingleItem();
        (row.Uid, row.Sequence).ShouldBe((before[0].Uid, 0));
    }

    [Theory]
    [InlineData("superseded")]
    [InlineData("lapsed")]
    public void What_is_no_longer_planned_is_called_off_and_stays(string state)
    {
        var before = Tell([], Thing("Norland: leave", "2031-05-01", "c-1"));
        var row = Tell(before, With(Thing("Norland: leave", "2031-05-01", "c-1"), "state", state)).ShouldHaveSingleItem();
        (row.Uid, row.Sequence, row.IsCalledOff).ShouldBe((before[0].Uid, 1, true));
    }

    [Fact]
    public void What_no_report_tells_any_more_is_called_off_once_and_may_come_back()
    {
        var told = Tell([], Thing("Norland: leave", "2031-05-01", "c-1"));
        var gone = Tell(told);
        gone.ShouldHaveSingleItem().IsCalledOff.ShouldBeTrue();
        Tell([.. told, .. gone]).ShouldBeEmpty();
        var back = Tell([.. told, .. gone], Thing("Norland: leave", "2031-05-01", "c-1")).ShouldHaveSingleItem();
        (back.Uid, back.Sequence, back.IsCalledOff).ShouldBe((told[0].Uid, 2, false));
    }

    [Fact]
    public void What_was_over_before_anybody_heard_of_it_is_no_news() => Tell([], With(Thing("Norland: leave", "2031-05-01", "c-1"), "state", "superseded")).ShouldBeEmpty();

    [Fact]
    public void Things_without_common_signs_are_two_even_with_the_same_day()
    {
        var before = Tell([], Thing("Norland: leave", "2031-05-01", "c-1"));
        var rows = Tell(before, Thing("Norland: leave", "2031-05-01", "c-1"), Thing("Suderia: pay", "2031-05-01", "c-9"));
        rows.ShouldHaveSingleItem().Uid.ShouldNotBe(before[0].Uid);
    }

    [Fact]
    public void One_thing_that_parts_in_two_stays_itself_and_brings_a_new_one()
    {
        var before = Tell([], Thing("Norland: leave", "2031-05-01", "c-1", "c-2", "c-3"));
        var rows = Tell(before, Thing("Norland: leave", "2031-05-01", "c-1", "c-2"), Thing("Norland: leave the hills", "2031-06-01", "c-3"));
        rows.ShouldHaveSingleItem().Told.Title.ShouldBe("Norland: leave the hills");
    }

    private static ImmutableArray<Publication> Tell(ImmutableArray<Publication> before, params ToldThing[] now) =>
        new PublicationLog(PublicationChannel.Calendar, before).Untold(now, Dated, new LocalDate(2031, 3, 1), First);

    private static ToldThing Thing(string title, string to, params string[] signs) =>
        new("Norland and Suderia", "undertaking", title, [.. signs], ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal).Add("to", to));

    private static ToldThing With(ToldThing thing, string slot, string value) => thing with { Slots = thing.Slots.SetItem(slot, value) };
}
