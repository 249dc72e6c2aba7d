using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Web.Filters;

/// <summary>Which undertakings are shown. What is null or empty doesn't narrow anything; all that is set must hold.</summary>
/// <param name="Party">Who owes it: a party, or the actor as told.</param>
/// <param name="States">Any of these.</param>
/// <param name="From">The window reaches this day or a later one. Undertakings without a date don't pass while either end is set.</param>
/// <param name="To">The window begins on this day or an earlier one.</param>
/// <param name="Words">Each must stand somewhere in the entry or in the words that it rests on; letter case doesn't matter.</param>
public sealed record LedgerFilter(
    string? Party, Act? Act, ImmutableArray<UndertakingState> States, string? Place, LocalDate? From, LocalDate? To, DueGroup? Due, ImmutableArray<string> Words)
{
    public static LedgerFilter None { get; } = new(null, null, [], null, null, null, null, []);

    public bool IsNone => this is { Party: null, Act: null, States.IsEmpty: true, Place: null, From: null, To: null, Due: null, Words.IsEmpty: true };

    public bool Passes(LedgerRowFacts row) =>
        PassesParty(row) && PassesAct(row) && PassesState(row) && PassesPlace(row) && PassesOthers(row);

    public bool PassesParty(LedgerRowFacts row) => Party is null || row.Parties.Contains(Party, StringComparer.Ordinal);

    public bool PassesAct(LedgerRowFacts row) => Act is null || row.Entry.Act == Act;

    public bool PassesState(LedgerRowFacts row) => States.IsEmpty || States.Contains(row.Entry.State);

    public bool PassesPlace(LedgerRowFacts row) => Place is null || row.Entry.Places.Contains(Place, StringComparer.Ordinal);

    /// <summary>Window, list and words: what has no choices to count.</summary>
    public bool PassesOthers(LedgerRowFacts row) => PassesWindow(row.Entry) && (Due is null || row.Due == Due) && Words.All(row.Says);

    private bool PassesWindow(UndertakingEntry entry)
    {
        if (From is null && To is null) return true;
        var first = entry.Window.From ?? entry.Window.To;
        var last = entry.Window.To ?? entry.Window.From;
        return first is not null && (From is null || last >= From) && (To is null || first <= To);
    }
}
