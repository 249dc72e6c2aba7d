using System.Collections.Immutable;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Figures;

/// <summary>Figures of one measure → one entry with a position for each value.</summary>
public sealed class FigureEntries(StoryEvidence evidence)
{
    public ImmutableArray<FigureEntry> Build()
    {
        var groups = new List<List<FigureClaim>>();
        var claims = ClaimOrder.Sorted(evidence.Reports.SelectMany(report => report.Figures).Where(claim => !evidence.Rulings.IsRejected(claim)));
        foreach (var claim in claims)
        {
            var group = groups.Find(held => held.TrueForAll(other => AreOneMeasure(claim, other)));
            if (group is null) groups.Add([claim]);
            else group.Add(claim);
        }

        return [.. groups.Select(Entry)];
    }

    /// <summary>
    /// The same unit and place, and values that one thing can have: the same or within a quarter of each other, so
    /// that a peak of former years is not set against today's number.
    /// </summary>
    public static bool AreOneMeasure(FigureClaim one, FigureClaim other)
    {
        if (QuantityComparison.Compare(one.Quantity, other.Quantity) == QuantityRelation.Different) return false;
        if (one.Quantity.Unit is null != other.Quantity.Unit is null) return false;
        var left = PhraseWords.Telling(one.Measure);
        var right = PhraseWords.Telling(other.Measure);
        var shared = left.Count(right.Contains);
        if (shared == 0) return false;
        if (!one.Places.IsEmpty && !other.Places.IsEmpty) return one.Places.Intersect(other.Places, StringComparer.Ordinal).Any();
        return shared * 2 >= Math.Min(left.Count, right.Count);
    }

    private FigureEntry Entry(List<FigureClaim> claims)
    {
        var positions = new List<List<FigureClaim>>();
        foreach (var claim in claims.OrderBy(claim => IsVague(claim.Quantity)).ThenBy(claim => claims.IndexOf(claim)))
        {
            var held = positions.Find(position => AreOneValue(position[0].Quantity, claim.Quantity));
            if (held is null) positions.Add([claim]);
            else held.Add(claim);
        }

        var ranked = positions.Select(Position)
            .OrderByDescending(position => position.Origins.Length)
            .ThenByDescending(position => position.Mentions.Select(mention => mention.Report).Distinct().Count())
            .ThenBy(position => position.Quantity.Min)
            .ThenBy(position => position.Quantity.Max)
            .ToImmutableArray();
        var shown = ranked[0].Mentions[0];
        var places = claims.Select(claim => claim.Places).FirstOrDefault(told => !told.IsEmpty);
        return new FigureEntry(ClaimOrder.EntryId('f', claims), shown.Measure, shown.Quantity.Unit, places.IsDefault ? [] : places, ranked);
    }

    private FigurePosition Position(List<FigureClaim> claims)
    {
        var sorted = ClaimOrder.Sorted(claims);
        return new FigurePosition(claims[0].Quantity, sorted.Select(claim => claim.AsOf).FirstOrDefault(asOf => asOf is not null), evidence.Origins(sorted), sorted);
    }

    /// <summary>The same bounds, or a vaguer word that covers the number.</summary>
    private static bool AreOneValue(Quantity one, Quantity other) =>
        (one.Min == other.Min && one.Max == other.Max) || ((IsVague(one) || IsVague(other)) && QuantityComparison.Compare(one, other) == QuantityRelation.Compatible);

    private static bool IsVague(Quantity quantity) => quantity.Min != quantity.Max || quantity.Approximation == Approximation.About;
}
