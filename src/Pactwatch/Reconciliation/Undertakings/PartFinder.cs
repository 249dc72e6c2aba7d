using System.Collections.Immutable;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>Finds for each undertaking the one that it is a part of: a base of a country, an instalment of a sum, the first hundreds of all.</summary>
public sealed class PartFinder(UndertakingMatcher matcher)
{
    public ImmutableArray<ReconciledUndertaking> Assign(ImmutableArray<ReconciledUndertaking> undertakings) =>
    [
        .. undertakings.Select(part => undertakings
            .Where(whole => whole != part && IsPart(part.Lead, whole.Lead))
            .OrderBy(whole => whole.Entry.Id, StringComparer.Ordinal)
            .FirstOrDefault() is { } found ? part with { Entry = part.Entry with { PartOf = found.Entry.Id } } : part),
    ];

    private bool IsPart(UndertakingReading part, UndertakingReading whole)
    {
        if (part.Act != whole.Act || !EndsNoLater(part, whole)) return false;
        var alikeButPlace = part with { Places = whole.Places, PlaceWords = whole.PlaceWords };
        if (!part.States.IsEmpty && whole.Places.Overlaps(part.States) && !part.Places.Overlaps(whole.Places))
            return whole.Share is not (ShareOfWhole.Amount or ShareOfWhole.Some) && matcher.MatchBesidesWindow(Unmeasured(alikeButPlace), Unmeasured(whole)).IsMatch;
        return IsSmaller(part, whole) && matcher.MatchBesidesWindow(Unmeasured(part), Unmeasured(whole)).IsMatch;
    }

    private static bool EndsNoLater(UndertakingReading part, UndertakingReading whole) =>
        part.Window.To is not { } end || whole.Window.To is not { } last || end <= last;

    private static bool IsSmaller(UndertakingReading part, UndertakingReading whole)
    {
        if (part.Quantity is { Max: { } most } one && whole.Quantity is { Min: { } least } other) return most < least && QuantityComparison.AreSameUnit(one.Unit, other.Unit) && part.Ordinal > 0;
        return whole.Share is ShareOfWhole.All or ShareOfWhole.Untold && whole.Window.IsOpen
            && part.Share is ShareOfWhole.Amount or ShareOfWhole.Rest or ShareOfWhole.Some;
    }

    private static UndertakingReading Unmeasured(UndertakingReading reading) =>
        reading with { Share = ShareOfWhole.Untold, Quantity = null, Ordinal = 0 };
}
