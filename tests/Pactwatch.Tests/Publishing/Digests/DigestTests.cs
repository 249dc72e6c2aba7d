using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Digests;
using Pactwatch.Publishing.Withholding;
using Pactwatch.Text;

namespace Pactwatch.Tests.Publishing.Digests;

/// <summary>What a reader is told of a range of the publication log: each thing once, as it was before and is after it.</summary>
public sealed class DigestTests
{
    private const string Leave = "Norland: leave the port";
    private const string Pay = "Suderia: pay";

    private static readonly ProtectedWords NothingWithheld = new([]);

    /// <summary>Rows in order, the range, and the entries: kind, title, and what is no longer as it was.</summary>
    public static TheoryData<string, object, int, int, string[]> Ranges => new()
    {
        // One thing, told once.
        { "what came is new", Rows().Undertaking(Leave, "by May"), 0, 1, ["new New Norland: leave the port"] },
        { "a contradiction that came is told as one", Rows().Row("Port Sable truce", "discrepancy", "date: May or June"), 0, 1, ["contradicted New date: May or June"] },
        { "a report that was taken back is told as such", Rows().Row("", "report", "Northwire: withdrawn", ("reports", "Troops to leave")), 0, 1, ["taken-back New Northwire: withdrawn"] },
        { "what was told before the range is not", Rows().Undertaking(Leave, "by May").Undertaking(Pay, "by June"), 1, 2, ["new New Suderia: pay"] },
        { "what is told after the range is not", Rows().Undertaking(Leave, "by May").Undertaking(Pay, "by June"), 0, 1, ["new New Norland: leave the port"] },
        { "nothing in the range", Rows().Undertaking(Leave, "by May"), 1, 1, [] },
        { "a range beyond the end is what there is of it", Rows().Undertaking(Leave, "by May"), 0, 9, ["new New Norland: leave the port"] },
        { "a range behind the end is empty", Rows().Undertaking(Leave, "by May"), 7, 9, [] },

        // One thing, told before.
        { "another day is a move", Rows().Undertaking(Leave, "by May").Undertaking(Leave, "by August"), 1, 2, ["moved Moved Norland: leave the port | window: by May → by August"] },
        { "another state is how it stands", Rows().Undertaking(Leave, "by May").Undertaking(Leave, "by May", "overdue"), 1, 2, ["stands Overdue Norland: leave the port | state: upcoming → overdue"] },
        { "a state weighs more than a move", Rows().Undertaking(Leave, "by May").Undertaking(Leave, "by June", "overdue"), 1, 2, ["stands Overdue Norland: leave the port | state: upcoming → overdue | window: by May → by June"] },
        { "but not one that comes of the move", Rows().Undertaking(Leave, "by May", "overdue").Undertaking(Leave, "by August", "due"), 1, 2, ["moved Moved Norland: leave the port | state: overdue → due | window: by May → by August"] },
        { "an agreement's standing too", Rows().Row("Port Sable truce", "status", "Port Sable truce", ("status", "agreed")).Row("Port Sable truce", "status", "Port Sable truce", ("status", "in-force")), 1, 2, ["stands In force Port Sable truce | status: agreed → in-force"] },
        { "another place is a change", Rows().Row("T", "undertaking", Leave, ("places", "Sable")).Row("T", "undertaking", Leave, ("places", "Orm")), 1, 2, ["changed Changed Norland: leave the port | places: Sable → Orm"] },
        { "a date that came is a move", Rows().Row("T", "event", "Handover").Row("T", "event", "Handover", ("date", "1 May")), 1, 2, ["moved Moved Handover | date: not told → 1 May"] },
        { "other words alone are none", Rows().Undertaking(Leave, "by May").Undertaking(Leave, "by May", words: "“Gone by May.” (Southwire)"), 1, 2, [] },
        { "what is off is no longer told", Rows().Undertaking(Leave, "by May").CalledOff(Leave), 1, 2, ["no-longer-told No longer told Norland: leave the port"] },
        { "a settled contradiction is no longer told", Rows().Row("T", "discrepancy", "date: May or June").CalledOff("date: May or June"), 1, 2, ["no-longer-told No longer told date: May or June"] },
        { "what is told again is new", Rows().Undertaking(Leave, "by May").CalledOff(Leave).Undertaking(Leave, "by May"), 2, 3, ["new Told again Norland: leave the port"] },

        // One thing, told several times within the range.
        { "two moves are one, from the first to the last", Rows().Undertaking(Leave, "by May").Undertaking(Leave, "by June").Undertaking(Leave, "by July"), 1, 3, ["moved Moved Norland: leave the port | window: by May → by July"] },
        { "there and back is nothing", Rows().Undertaking(Leave, "by May").Undertaking(Leave, "by June").Undertaking(Leave, "by May"), 1, 3, [] },
        { "came and moved is new as it is now", Rows().Undertaking(Leave, "by May").Undertaking(Leave, "by June"), 0, 2, ["new New Norland: leave the port"] },
        { "came and went is nothing", Rows().Undertaking(Leave, "by May").CalledOff(Leave), 0, 2, [] },
        { "went, came and went is nothing", Rows().Undertaking(Leave, "by May").CalledOff(Leave).Undertaking(Leave, "by June").CalledOff(Leave), 2, 4, [] },
        { "went and came is nothing", Rows().Undertaking(Leave, "by May").CalledOff(Leave).Undertaking(Leave, "by May"), 1, 3, [] },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_thing_is_told_once_as_it_was_before_the_range_and_is_after_it(string rule, object rows, int from, int to, string[] entries)
    {
        Of((ToldRows)rows, from, to).Entries
            .Select(entry => string.Join(" | ", entry.Slots.Where(slot => !slot.IsFirst && slot.Before != slot.After).Select(slot => slot.ToString()).Prepend($"{entry.Kind.Word()} {entry.Label} {entry.Title}")))
            .ShouldBe(entries, rule);
    }

    [Fact]
    public void Agreements_come_one_after_the_other_the_weightiest_first_and_in_each_what_weighs_most()
    {
        var rows = Rows().Undertaking("a", "by May", accord: "Aster pact").Undertaking("b", "by May", accord: "Brine pact").Undertaking("c", "by May", accord: "Aster pact")
            .Undertaking("b", "by June", accord: "Brine pact").Undertaking("d", "by May", accord: "Cobalt pact").Row("Cobalt pact", "discrepancy", "amount: 3 or 4").Undertaking("a", "by May", "broken", "Aster pact").CalledOff("c");

        var digest = Of(rows, 3, 8);
        digest.Entries.Select(entry => $"{entry.Agreement}: {entry.Label} {entry.Title}").ShouldBe(
            ["Cobalt pact: New amount: 3 or 4", "Cobalt pact: New d", "Aster pact: Broken a", "Aster pact: No longer told c", "Brine pact: Moved b"]);
        digest.Gist.ShouldBe("1 contradicted, 1 broken, 1 moved, 1 new, 1 no longer told: Cobalt pact and 2 more");
    }

    [Fact]
    public void The_gist_names_one_agreement_alone_and_none_where_there_is_none()
    {
        Of(Rows().Undertaking(Leave, "by May").Undertaking(Pay, "by June"), 0, 2).Gist.ShouldBe("2 new: Port Sable truce");
        Of(Rows().Row("", "report", "Northwire: withdrawn"), 0, 1).Gist.ShouldBe("1 taken back");
        Of(Rows(), 0, 0).Gist.ShouldBe("Nothing new");
    }

    [Fact]
    public void Too_many_entries_are_counted_and_the_weightiest_are_kept()
    {
        var rows = Rows();
        for (var n = 0; n < Digest.MostEntries + 20; n++) rows.Undertaking(n.ToString(CultureInfo.InvariantCulture), "by May");
        rows.Row("Zinc pact", "discrepancy", "date: May or June");

        var digest = Of(rows, 0, Digest.MostEntries + 21);
        (digest.Entries.Length, digest.LeftOut, digest.Entries[0].Kind).ShouldBe((Digest.MostEntries, 21, DigestKind.Contradicted));
    }

    [Fact]
    public void What_quotes_a_protected_report_is_told_to_nobody_and_the_range_still_counts_it()
    {
        const string secret = "Ostrava's own men will leave the harbour of Kelvin Bay first.";
        var withheld = new ProtectedWords([InventedLedger.Report(secret, "kept.txt", Handling.Protected), InventedLedger.Report()]);
        var rows = Rows().Undertaking(Leave, "by May", words: "“They will go.” (Northwire)").Undertaking("Ostrava: leave", "by May", words: $"“{secret}” (kept.txt)").Undertaking(Pay, "by June", words: "“They pay.” (Northwire)");

        Digest.Of(rows.Log, withheld, 1, 1, 3).Entries.Select(entry => entry.Title).ShouldBe([Pay]);
        var onlyThat = Digest.Of(rows.Log, withheld, 1, 1, 2);
        (onlyThat.IsEmpty, onlyThat.ProtectedReports).ShouldBe((true, 1));
        Of(rows, 1, 2).IsEmpty.ShouldBeFalse();
        // A thing that quoted it once is told no more, also where it doesn't any more.
        rows.Undertaking("Ostrava: leave", "by June", words: "“They will go.” (Northwire)");
        Digest.Of(rows.Log, withheld, 1, 3, 4).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void An_id_is_that_of_its_rows_whoever_asks_and_whatever_is_withheld()
    {
        var rows = Rows().Undertaking(Leave, "by May").Undertaking(Pay, "by June");
        var id = Of(rows, 0, 2).Id;
        id.ShouldBe(Digest.Of(rows.Log, new ProtectedWords([InventedLedger.Report(handling: Handling.Protected)]), 1, 0, 2).Id);
        id.ShouldMatch("^d-[0-9a-f]{12}$");
        new[] { Of(rows, 0, 1).Id, Of(rows, 1, 2).Id, Of(Rows().Undertaking(Leave, "by May").Undertaking("Another", "by June"), 0, 2).Id }.ShouldNotContain(id);
        Digest.Test(ToldRows.First).Id.ShouldNotBe(Digest.Test(ToldRows.First + Duration.FromSeconds(1)).Id);
    }

    [Fact]
    public void Texts_without_end_are_cut()
    {
        var entry = Of(Rows().Undertaking(new string('t', 5000), new string('w', 5000), words: string.Concat(Enumerable.Repeat("🕊", 5000))), 0, 1).Entries.Single();
        (entry.Title.Length, entry.Slots.Max(slot => slot.After!.Length)).ShouldBe((300, 300));
        entry.Words.Length.ShouldBeInRange(1999, 2000);
        entry.Words.ShouldEndWith("🕊…");
    }

    private static ToldRows Rows() => new();

    private static Digest Of(ToldRows rows, long from, long to) => Digest.Of(rows.Log, NothingWithheld, 0, from, to);
}
