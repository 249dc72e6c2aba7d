using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Publishing.Publications;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>What subscribers were told is kept as it was told.</summary>
public abstract partial class ReportStoreContract
{
    [Fact]
    public void What_was_told_comes_back_by_channel_in_the_order_in_which_it_was_told()
    {
        Publication[] rows = [Told("u-2", 0), Told("u-1", 0), Told("u-2", 1) with { IsCalledOff = true, AsOf = null }];
        using (var store = OpenForWriting())
        {
            store.Append(rows);
            store.Append([Told("f-1", 0) with { Channel = PublicationChannel.Feed }]);
        }

        using var again = OpenForReading();
        var back = again.Publications(PublicationChannel.Calendar);
        back.Select(Line).ShouldBe(rows.Select(Line));
        again.Publications(PublicationChannel.Feed).ShouldHaveSingleItem().Uid.ShouldBe("f-1");
    }

    [Fact]
    public void Nothing_told_is_nothing_kept()
    {
        using var store = OpenForWriting();
        store.Append(ImmutableArray<Publication>.Empty);
        store.Publications(PublicationChannel.Calendar).ShouldBeEmpty();
    }

    private static string Line(Publication row) =>
        $"{row.Channel} {row.Uid} {row.Sequence} {row.IsCalledOff} {row.AsOf} {row.At} {row.Told.Accord} {row.Told.Thing} {row.Told.Title} {string.Join('|', row.Told.Signs)} {string.Join('|', row.Told.Slots)}";

    private static Publication Told(string uid, int sequence)
    {
        var slots = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal).Add("to", "2031-09-30").Add("words", "“停火 🕊 \"said\"\\ \n”");
        return new Publication(PublicationChannel.Calendar, uid, sequence, new ToldThing("Norland & Suderia", "undertaking", "Norland: leave <b>", ["c-1", "s-2 Withdraw Norland é"], slots), false, new LocalDate(2031, 3, 1), Noon);
    }
}
