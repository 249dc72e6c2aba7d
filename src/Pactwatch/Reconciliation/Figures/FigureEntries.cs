using System.Collections.Immutable;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Extraction.Figures;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Figures;

/// <summary>Figures of one measure → one entry with a position for each value.</summary>
public sealed class FigureEntries(StoryEvidence evidence)
{
    private static readonly Remembered<FigureClaim, SortedSet<string>> TellingWords = new(ReadTelling);

    private static readonly Remembered<FigureClaim, string> Kinds = new(Kind);

    public ImmutableArray<FigureEntry> Build()
    {
        var groups = new FirstFitGroups<FigureClaim>(Kinds.Of, Telling, Telling, AreOneMeasure);
        var firstGroups = new Dictionary<(ReportId, TextSpan), int>();
        foreach (var claim in ClaimOrder.Sorted(evidence.Reports.SelectMany(report => report.Figures)))
        {
            var group = CountedAgainst(claim, firstGroups);
            if (group is { } known) groups.AddTo(known, claim);
            else group = groups.Add(claim, members => HoldsOtherOfSentence(members, claim));
            var words = (claim.Report, claim.Span);
            firstGroups[words] = Math.Min(firstGroups.GetValueOrDefault(words, int.MaxValue), group.Value);
        }

        return [.. groups.All.Select(Entry)];
    }

    /// <summary>All of a claim that <see cref="AreOneMeasure"/> looks at.</summary>
    private static string Kind(FigureClaim claim) => new SlotKey().Add(claim.Quantity).Add(claim.Scope.ToString()).Add(claim.Measure).AddAll(claim.Places).ToString();

    /// <summary>"The company's own figure is 2,900": of what was counted before it, however far apart the two numbers are.</summary>
    private static int? CountedAgainst(FigureClaim claim, Dictionary<(ReportId, TextSpan), int> firstGroups) =>
        claim.Against is { } words && firstGroups.TryGetValue((claim.Report, words), out var group) ? group : null;

    /// <summary>
    /// The same unit and place, and values that one thing can have: the same or within a quarter of each other, so
    /// that a peak of former years is not set against today's number.
    /// </summary>
    public static bool AreOneMeasure(FigureClaim one, FigureClaim other)
    {
        if (QuantityComparison.Compare(one.Quantity, other.Quantity) == QuantityRelation.Different) return false;
        if (!AreOfOneSize(one.Quantity, other.Quantity)) return false;
        if (one.Quantity.Unit is null != other.Quantity.Unit is null) return false;
        if (!one.Scope.AgreesWith(other.Scope)) return false;
        var left = Telling(one);
        var right = Telling(other);
        var shared = left.Count(right.Contains);
        if (shared == 0 || HaveOtherFates(one, other)) return false;
        var (onePlaces, otherPlaces) = (ToldPlaces(one), ToldPlaces(other));
        if (onePlaces.Count > 0 && otherPlaces.Count > 0) return onePlaces.Intersect(otherPlaces, StringComparer.Ordinal).Any();
        return shared * 2 >= Math.Min(left.Count, right.Count);
    }

    /// <summary>The words that tell what is measured. That a number is a percentage or money says nothing of what it is of.</summary>
    private static SortedSet<string> Telling(FigureClaim claim) => TellingWords.Of(claim);

    private static SortedSet<string> ReadTelling(FigureClaim claim)
    {
        var words = PhraseWords.Telling(claim.Measure);
        if (claim.Quantity.Unit is { } unit && !PhraseWords.Telling(claim.Measure).SetEquals(PhraseWords.Telling(unit)) && Units.IsAmount(unit)) words.ExceptWith(PhraseWords.Telling(unit));
        return words;
    }

    /// <summary>"3,100 people killed" and "3,100 people displaced"; one that tells of no fate may meet either.</summary>
    private static bool HaveOtherFates(FigureClaim one, FigureClaim other)
    {
        var (left, right) = (FigureLexicon.FatesOf(PhraseWords.Of(one.Measure)), FigureLexicon.FatesOf(PhraseWords.Of(other.Measure)));
        return left.Any() && right.Any() && !left.Intersect(right, StringComparer.Ordinal).Any();
    }

    /// <summary>"At least 3,100" holds "tens of thousands", but doesn't tell of them: an open count is about as large as its one end says.</summary>
    private static bool AreOfOneSize(Quantity one, Quantity other)
    {
        if (one is { Min: not null, Max: not null } && other is { Min: not null, Max: not null }) return true;
        if ((one.Min ?? one.Max) is not { } left || (other.Min ?? other.Max) is not { } right) return true;
        return Math.Min(left, right) * 5 >= Math.Max(left, right) * 4;
    }

    /// <summary>The places beside the number; those that only the clause or the report names are no part of the measure.</summary>
    private static List<string> ToldPlaces(FigureClaim claim) => [.. claim.Places.Where(place => claim.Measure.Contains(place, StringComparison.Ordinal))];

    /// <summary>Two values in one sentence are told of two things: "3,000 died and 4,000 fled".</summary>
    private bool AreTwoOfOneSentence(FigureClaim one, FigureClaim other) =>
        one.Report == other.Report && (one.Quantity.Min != other.Quantity.Min || one.Quantity.Max != other.Quantity.Max)
        && evidence.Annotated(one.Report).Sentences.Any(sentence => sentence.Span.Contains(one.Span) && sentence.Span.Contains(other.Span));

    /// <summary>Claims come report by report: those of this one's stand last.</summary>
    private bool HoldsOtherOfSentence(IReadOnlyList<FigureClaim> members, FigureClaim claim)
    {
        for (var at = members.Count - 1; at >= 0 && members[at].Report == claim.Report; at--)
        {
            if (AreTwoOfOneSentence(claim, members[at])) return true;
        }

        return false;
    }

    private FigureEntry Entry(IReadOnlyList<FigureClaim> claims)
    {
        var positions = new List<List<FigureClaim>>();
        foreach (var claim in claims.OrderBy(claim => IsVague(claim.Quantity)))
        {
            var held = positions.Find(position => AreOneValue(position[0].Quantity, claim.Quantity));
            if (held is null) positions.Add([claim]);
            else held.Add(claim);
        }

        var ranked = positions.Select(Position)
            .OrderByDescending(position => position.Origins.Fewest)
            .ThenByDescending(position => position.Mentions.Select(mention => mention.Report).Distinct().Count())
            .ThenBy(position => position.Quantity.Min)
            .ThenBy(position => position.Quantity.Max)
            .ToImmutableArray();
        var shown = ranked[0].Mentions[0];
        var places = claims.Select(claim => claim.Places).FirstOrDefault(told => !told.IsEmpty);
        return new FigureEntry(ClaimOrder.EntryId('f', claims), shown.Measure, shown.Quantity.Share is null ? QuantityComparison.UnitOf(shown.Quantity) : "share", places.IsDefault ? [] : places, ranked);
    }

    private FigurePosition Position(List<FigureClaim> claims)
    {
        var sorted = ClaimOrder.Sorted(claims);
        return new FigurePosition(claims[0].Quantity, sorted.Select(claim => claim.AsOf).FirstOrDefault(asOf => asOf is not null), evidence.Origins(sorted), sorted);
    }

    /// <summary>The same bounds, or a vaguer word that covers the number.</summary>
    private static bool AreOneValue(Quantity one, Quantity other) =>
        (one.Min == other.Min && one.Max == other.Max && one.Share == other.Share) || ((IsVague(one) || IsVague(other)) && QuantityComparison.Compare(one, other) == QuantityRelation.Compatible);

    private static bool IsVague(Quantity quantity) => quantity.Min != quantity.Max || quantity.Approximation == Approximation.About;
}
