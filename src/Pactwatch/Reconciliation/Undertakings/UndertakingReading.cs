using System.Collections.Immutable;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>One claim made ready for comparison: names narrowed, vague words sorted, relative windows dated where the event's date is told.</summary>
/// <param name="Kind">Kind of people the actor's noun names ("military"), or null.</param>
/// <param name="Places">The narrowest places named, without a state that holds one of the others.</param>
/// <param name="PlaceWords">Words of places that are named by a common noun only ("the base").</param>
/// <param name="States">States that the places lie in, where the text tells.</param>
/// <param name="Ordinal">1 for "the first instalment", 0 where no step is numbered.</param>
/// <param name="ObjectWords">Telling words of the object.</param>
/// <param name="ActingThing">Telling words of a thing that stands as the actor ("the tariffs come down"); empty where people or a party act.</param>
/// <param name="Window">As told, or dated from the event it hangs on.</param>
public sealed record UndertakingReading(
    UndertakingClaim Claim,
    string? Party,
    string? Kind,
    ImmutableSortedSet<string> Places,
    ImmutableSortedSet<string> PlaceWords,
    ImmutableSortedSet<string> States,
    ShareOfWhole Share,
    Quantity? Quantity,
    int Ordinal,
    ImmutableSortedSet<string> ObjectWords,
    ImmutableSortedSet<string> ActingThing,
    DateWindow Window)
{
    public ReportId Report => Claim.Report;

    /// <summary>True where it is told as a plan that held once: "which was to have been handed over by May".</summary>
    public bool IsFormer { get; init; }

    /// <summary>Of the names of places those that the clause itself says.</summary>
    public ImmutableSortedSet<string> SaidPlaces => Places.Intersect(Claim.Places.Where(place => place.Basis == SlotBasis.Said).Select(place => place.Value));

    public Act Act => Claim.Act;
}
