using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Status;
using Pactwatch.Reconciliation.Undertakings;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Discrepancies;

/// <summary>
/// Finds where reports, or two places in one report, can't all be right. A later word is no discrepancy, nor a
/// rounder number, a vaguer word or another scope.
/// </summary>
public sealed class DiscrepancyFinder(StoryEvidence evidence)
{
    /// <summary>In the order: dates, amounts and fulfilment of each undertaking, figures, standing.</summary>
    public ImmutableArray<Discrepancy> Find(ImmutableArray<ReconciledUndertaking> undertakings, ImmutableArray<FigureEntry> figures, StatusLadder ladder)
    {
        var found = ImmutableArray.CreateBuilder<Discrepancy>();
        foreach (var undertaking in undertakings)
        {
            AddIfAny(found, Dates(undertaking));
            AddIfAny(found, Quantities(undertaking));
            AddIfAny(found, Fulfilment(undertaking));
        }

        foreach (var figure in figures) AddIfAny(found, new FigureDiscrepancy(evidence).Find(figure));
        AddIfAny(found, new StandingDiscrepancy(evidence).Find(ladder));
        return found.ToImmutable();
    }

    /// <summary>Builds one, named after its kind and what stands against what.</summary>
    public static Discrepancy Make(DiscrepancyKind kind, string? about, string explanation, bool copyError, ImmutableArray<Position> positions) =>
        new(
            "d-" + ContentHash.Of([kind.ToString(), about, .. positions.SelectMany(position => position.Reports.Select(report => report.Value).Prepend(position.Value))]),
            kind,
            about,
            explanation,
            copyError,
            positions);

    /// <summary>"Two originals say X; one report, copied from one of these, says Y."</summary>
    public static string Explain(ImmutableArray<Position> positions, string what) =>
        $"{what}: {string.Join("; ", positions.Select(position => $"{position.Value} ({Count(position.Reports.Length, "report")}{Behind(position.Origins)})"))}.";

    private static string Behind(Originals origins) => origins.IsEmpty ? "" : " resting on " + string.Join(", ", origins.Names);

    private static string Count(int count, string noun) => $"{count.ToString(System.Globalization.CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";

    private static void AddIfAny(ImmutableArray<Discrepancy>.Builder found, Discrepancy? discrepancy)
    {
        if (discrepancy is not null) found.Add(discrepancy);
    }

    /// <summary>
    /// Another end, or "in" against "by". Of what lasts, only the end counts: that a stay is told from its start on
    /// or not makes no difference.
    /// </summary>
    private Discrepancy? Dates(ReconciledUndertaking undertaking)
    {
        var windows = undertaking.Windows;
        if (windows.Length < 2) return null;
        var byClaim = undertaking.Readings.ToDictionary(reading => reading.Claim.Id, StringComparer.Ordinal);
        var ends = windows.Select(ranked => byClaim[ranked.Claims[0].Id].Window.To).Distinct().Count();
        var isRelative = windows.Any(ranked => byClaim[ranked.Claims[0].Id].Window.RelativeTo is not null);
        if (isRelative || (ends < 2 && undertaking.Entry.Duty is not (Duty.Achieve or Duty.Recur))) return null;
        return Make(DiscrepancyKind.Date, undertaking.Entry.Id, Explain([.. windows.Select(ranked => ranked.Position)], "The dates differ"), HasCopyError(windows), [.. windows.Select(ranked => ranked.Position)]);
    }

    private Discrepancy? Quantities(ReconciledUndertaking undertaking)
    {
        var told = undertaking.Quantities;
        var isRival = told.Any(one => told.Any(other => one != other
            && one.Claims[0].Quantity is { } left && other.Claims[0].Quantity is { } right
            && left.Value is not { Min: null, Max: null } && right.Value is not { Min: null, Max: null }
            && QuantityComparison.Compare(left.Value, right.Value) is QuantityRelation.Rival or QuantityRelation.Different));
        return isRival
            ? Make(DiscrepancyKind.Quantity, undertaking.Entry.Id, Explain([.. told.Select(ranked => ranked.Position)], "The amounts differ"), HasCopyError(told), [.. told.Select(ranked => ranked.Position)])
            : null;
    }

    private Discrepancy? Fulfilment(ReconciledUndertaking undertaking)
    {
        if (undertaking.Entry.State != UndertakingState.Disputed) return null;
        var positions = undertaking.Entry.Completion
            .Where(completion => completion.Extent is not CompletionExtent.Begun)
            .GroupBy(completion => completion.Extent)
            .OrderBy(group => group.Key)
            .Select(group => ClaimOrder.SortedMentions(group.SelectMany(completion => completion.Mentions)) is var mentions
                ? new Position("completion", Words(group.Key), ClaimOrder.Reports(mentions), evidence.Origins(mentions), mentions)
                : null!)
            .ToImmutableArray();
        return Make(DiscrepancyKind.Fulfilment, undertaking.Entry.Id, Explain(positions, "Whether it was done is told differently"), false, positions);
    }

    private static string Words(CompletionExtent extent) => extent switch
    {
        CompletionExtent.Full => "done",
        CompletionExtent.Partial => "done in part",
        _ => "not done",
    };

    /// <summary>True where every position but the first is a copy's departure from its own original.</summary>
    private bool HasCopyError(ImmutableArray<RankedPosition<UndertakingClaim>> ranked) => ranked.Skip(1).All(position => position.IsCopyError || evidence.IsCopyError(position.Position, ranked[0].Position));
}
