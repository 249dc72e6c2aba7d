using System.Collections.Immutable;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Discrepancies;

/// <summary>
/// Two undertakings that are one but for the place or for who acts: "the gate at Orlo is to be opened on the
/// seventh day", and in another report of these days "the gate at Tarrin". A report that tells of both tells of two
/// things; so do reports that agree in the act alone.
/// </summary>
public sealed class TwinDiscrepancies(StoryEvidence evidence)
{
    public ImmutableArray<Discrepancy> Find(ImmutableArray<ReconciledUndertaking> undertakings)
    {
        var found = ImmutableArray.CreateBuilder<Discrepancy>();
        for (var one = 0; one < undertakings.Length; one++)
        {
            for (var other = one + 1; other < undertakings.Length; other++)
            {
                if (KindOf(undertakings[one], undertakings[other]) is { } kind) found.Add(Make(kind, undertakings[one], undertakings[other]));
            }
        }

        return found.ToImmutable();
    }

    private DiscrepancyKind? KindOf(ReconciledUndertaking one, ReconciledUndertaking other)
    {
        var (left, right) = (one.Lead, other.Lead);
        if (left.Act != right.Act || left.Ordinal != right.Ordinal || left.Claim.Phase != right.Claim.Phase) return null;
        if (one.Entry.PartOf is not null || other.Entry.PartOf is not null || !AreAlike(left, right) || !AreTold(one, other)) return null;
        var (places, otherPlaces) = (left.SaidPlaces, right.SaidPlaces);
        var arePlacesApart = places.Count > 0 && otherPlaces.Count > 0 && !places.Overlaps(otherPlaces) && !places.Any(place => otherPlaces.Any(second => PhraseWords.Telling(place).Overlaps(PhraseWords.Telling(second))));
        var arePartiesApart = left.Party is not null && right.Party is not null && left.Party != right.Party;
        return (arePlacesApart, arePartiesApart) switch
        {
            (true, false) => DiscrepancyKind.Place,
            (false, true) when places.Overlaps(otherPlaces) || places.Count + otherPlaces.Count == 0 => DiscrepancyKind.Actor,
            _ => null,
        };
    }

    /// <summary>The same object, and the same amount or the same end: an act and a month alone are shared by many.</summary>
    private static bool AreAlike(UndertakingReading one, UndertakingReading other)
    {
        var quantity = QuantityComparison.Compare(one, other);
        if (quantity is QuantityRelation.Different or QuantityRelation.Rival or QuantityRelation.OneUntold) return false;
        var isSameEnd = one.Window.To is { } end && end == other.Window.To && one.Window.From == other.Window.From;
        if (one.Window.To is not null && other.Window.To is not null && !isSameEnd) return false;
        var shared = one.ObjectWords.Intersect(other.ObjectWords).Count;
        var isSameThing = shared > 0 && shared * 2 >= Math.Max(one.ObjectWords.Count, other.ObjectWords.Count);
        return quantity == QuantityRelation.Compatible ? isSameThing || isSameEnd : isSameThing && isSameEnd;
    }

    /// <summary>Told within two weeks of each other, by reports of which none tells of both.</summary>
    private bool AreTold(ReconciledUndertaking one, ReconciledUndertaking other)
    {
        var (left, right) = (one.ReadingsByReport, other.ReadingsByReport);
        return !left.Any(told => right.Contains(told.Key)) && left.Any(told => right.Any(second => evidence.Timeline.AreWithin(told.Key, second.Key, ReportTimeline.LaterWordDays)));
    }

    private Discrepancy Make(DiscrepancyKind kind, ReconciledUndertaking one, ReconciledUndertaking other)
    {
        var slot = kind == DiscrepancyKind.Place ? "place" : "actor";
        ImmutableArray<Position> positions = [Position(slot, one), Position(slot, other)];
        var what = kind == DiscrepancyKind.Place ? "The places differ" : "Who is to do it is told differently";
        return DiscrepancyFinder.Make(kind, one.Entry.Id, DiscrepancyFinder.Explain(positions, what), evidence.IsCopyError(positions[1], positions[0]) || evidence.IsCopyError(positions[0], positions[1]), positions);
    }

    private Position Position(string slot, ReconciledUndertaking undertaking)
    {
        var value = slot == "place" ? string.Join(", ", undertaking.Lead.SaidPlaces) : undertaking.Lead.Party ?? undertaking.Entry.Actor ?? "";
        return new Position(slot, value, ClaimOrder.Reports(undertaking.Entry.Mentions), evidence.Origins(undertaking.Entry.Mentions), [.. undertaking.Entry.Mentions]);
    }
}
