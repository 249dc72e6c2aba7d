using NodaTime;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Publications;
using Pactwatch.Text;

namespace Pactwatch.Tests.Publishing.Publications;

/// <summary>What goes with a thing that is told: the words that bear it out as it stands now.</summary>
public sealed class ToldThingsTests
{
    private static readonly Report First = InventedLedger.Report();
    private static readonly Report Later = Other(InventedLedger.Words + " The new day was told on Friday.", 10);

    [Fact]
    public void A_day_that_moved_is_borne_out_by_who_gives_the_new_one()
    {
        Words(InventedLedger.Of(First), entry => entry).ShouldEndWith("(Northwire)");
        Words(InventedLedger.Of(First), Moved).ShouldEndWith("(Southwire)");
    }

    [Fact]
    public void A_day_that_nobody_gives_in_so_many_words_is_borne_out_by_the_first() =>
        Words(InventedLedger.Of(First), entry => Moved(entry) with { Window = new DateWindow(null, new LocalDate(2027, 1, 1)) }).ShouldEndWith("(Northwire)");

    [Theory]
    [InlineData(UndertakingState.Fulfilled, "(Southwire)")]
    [InlineData(UndertakingState.Broken, "(Southwire)")]
    [InlineData(UndertakingState.Overdue, "(Northwire)")]
    public void What_became_of_it_is_borne_out_by_who_says_so(UndertakingState state, string outlet) =>
        Words(InventedLedger.Of(First), entry => entry with
        {
            State = state,
            Completion = [new Completion(CompletionExtent.Full, [], CompletionWitness.Obligor, null, [entry.Mentions[0] with { Report = Later.Id }])],
        }).ShouldEndWith(outlet);

    private static UndertakingEntry Moved(UndertakingEntry entry)
    {
        var day = new DateWindow(null, new LocalDate(2026, 8, 31));
        return entry with { Window = day, Mentions = [.. entry.Mentions, entry.Mentions[0] with { Report = Later.Id, Window = new Slot<DateWindow>(day, entry.Mentions[0].Window!.Value.Words) }] };
    }

    private static string Words(SourcedLedger ledger, Func<UndertakingEntry, UndertakingEntry> change)
    {
        var accord = ledger.Accords[0];
        var changed = ledger with { Reports = [.. ledger.Reports, new LedgerReport(Later, Later.Published, 1)], Accords = [accord with { Undertakings = [change(accord.Undertakings[0])] }] };
        return ToldThings.ForFeed(new SourcedLedger(changed.AsOf, changed.Reports, changed.Accords, [])).Single(thing => thing.Thing == "undertaking").Slots["words"];
    }

    private static Report Other(string words, int day)
    {
        var report = InventedLedger.Report(words, "southwire.txt");
        return new Report(report.Id, report.Sha256, report.Sources, report.Kind, report.Handling, report.Reading with { Outlet = "Southwire", Published = PublishedBelief.On(new LocalDate(2026, 3, day), PublishedBasis.Metadata) });
    }
}
