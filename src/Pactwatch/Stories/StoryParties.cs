using System.Collections.Immutable;
using Pactwatch.Annotation.Parties;
using Pactwatch.Extraction;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Stories;

/// <summary>Whom an agreement binds: the names most often bound by undertakings or told of where its standing is told.</summary>
public static class StoryParties
{
    /// <summary>Being named where the standing is told ("X and Y have agreed") weighs most.</summary>
    private const int StandingWeight = 4;

    private const int BoundWeight = 3;

    private const int BeneficiaryWeight = 1;

    /// <summary>A third party must be bound nearly as often as the second: three quarters.</summary>
    private const int ThirdNumerator = 3;

    private const int ThirdDenominator = 4;

    private static readonly Remembered<ReportClaims, ImmutableArray<(string Name, int Weight)>> WeightsOf = new(report =>
        [.. Named(report).GroupBy(pair => pair.Name, StringComparer.Ordinal).Select(group => (group.Key, group.Max(pair => pair.Weight) + Math.Min(2, group.Count() / 4)))]);

    /// <summary>The names, most bound first and by letters where they tie; empty where nobody is named, and one where only one is.</summary>
    public static ImmutableArray<string> Of(IReadOnlyCollection<ReportClaims> reports)
    {
        var weights = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            foreach (var (name, weight) in WeightsOf.Of(report))
                weights[name] = weights.GetValueOrDefault(name) + weight;
        }

        var ranked = weights.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        if (ranked.Count <= 2) return [.. ranked.Select(pair => pair.Key)];
        return [.. ranked.Take(2).Concat(ranked.Skip(2).TakeWhile(pair => pair.Value * ThirdDenominator >= ranked[1].Value * ThirdNumerator && pair.Value > BoundWeight)).Select(pair => pair.Key)];
    }

    private static IEnumerable<(string Name, int Weight)> Named(ReportClaims report)
    {
        var known = report.Undertakings.Select(claim => claim.Party).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var claim in report.Undertakings.Where(claim => claim.Other is null))
        {
            if (claim.Party is { } party) yield return (party, BoundWeight);
            if (claim.Beneficiary is { } beneficiary && known.Contains(beneficiary.Value)) yield return (beneficiary.Value, BeneficiaryWeight);
        }

        foreach (var status in report.Statuses)
        {
            foreach (var name in report.Annotated.Entities.Where(entity => status.Span.Contains(entity.Span)).Select(entity => Party(entity, known)).OfType<string>())
                yield return (name, StandingWeight);
        }
    }

    /// <summary>The state a name stands for, or the name of a body that is bound by something.</summary>
    private static string? Party(EntityMention entity, HashSet<string> known) =>
        entity.State is not null && (entity.StandsForState || entity.Type == EntityType.Norp || entity.State == entity.Name) ? entity.State
        : known.Contains(entity.Name) ? entity.Name
        : null;
}
