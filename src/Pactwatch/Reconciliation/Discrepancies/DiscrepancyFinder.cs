using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
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
    /// <summary>Three months are 89 to 92 days.</summary>
    private const int MonthsInDays = 3;

    /// <summary>In the order: dates, amounts and fulfilment of each undertaking, figures, standing.</summary>
    public ImmutableArray<Discrepancy> Find(ImmutableArray<ReconciledUndertaking> undertakings, ImmutableArray<FigureEntry> figures, StatusLadder ladder)
    {
        var found = ImmutableArray.CreateBuilder<Discrepancy>();
        foreach (var undertaking in undertakings)
        {
            AddIfAny(found, Dates(undertaking));
            AddIfAny(found, Quantities(undertaking));
            AddIfAny(found, Fulfilment(undertaking));
            AddIfAny(found, new ActorDiscrepancy(evidence).Find(undertaking));
            AddIfAny(found, new PlaceDiscrepancy(evidence).Find(undertaking));
        }

        found.AddRange(new TwinDiscrepancies(evidence).Find(undertakings));

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
        var told = windows.Select(ranked => byClaim[ranked.Claims[0].Id]).ToList();
        if (told.TrueForAll(reading => told.TrueForAll(other => IsWording(reading.Window, other.Window) || AreReckoned(reading, other)))) return null;
        if (isRelative || (ends < 2 && undertaking.Entry.Duty is not (Duty.Achieve or Duty.Recur))) return null;
        return Make(DiscrepancyKind.Date, undertaking.Entry.Id, Explain([.. windows.Select(ranked => ranked.Position)], "The dates differ"), HasCopyError(windows), [.. windows.Select(ranked => ranked.Position)]);
    }

    /// <summary>"In January" beside "on 1 January"; "from 16 May" beside "on 16 May"; "by 15 June" beside "on 15 June"; "before the year's end" beside "by 31 December". "In September" beside "by September" is more than wording.</summary>
    private static bool IsWording(DateWindow one, DateWindow other)
    {
        if (one.Holds(other) || other.Holds(one)) return true;
        if (one.To is not { } end || other.To is not { } otherEnd) return one == other || (one.From is not null && one.From == other.From);
        if (end == otherEnd) return one == other || IsDayOrOpen(one) && IsDayOrOpen(other);
        return Math.Abs(ReportTimeline.DaysBetween(end, otherEnd)) == 1 && IsDayOrOpen(one) && IsDayOrOpen(other) && (IsLastOfMonth(end) || IsLastOfMonth(otherEnd));
    }

    /// <summary>"Within three months of the entry into force" and "within 90 days" of it end a day or two apart.</summary>
    private static bool AreReckoned(UndertakingReading one, UndertakingReading other) =>
        one.Claim.Window is { Value.RelativeTo.Offset: { } length } && other.Claim.Window is { Value.RelativeTo.Offset: { } otherLength } && length != otherLength
        && one.Window.To is { } end && other.Window.To is { } otherEnd && Math.Abs(ReportTimeline.DaysBetween(end, otherEnd)) <= MonthsInDays;

    private static bool IsDayOrOpen(DateWindow window) => window.From is null || window.From == window.To;

    private static bool IsLastOfMonth(LocalDate day) => day.Day == day.Calendar.GetDaysInMonth(day.Year, day.Month);

    private Discrepancy? Quantities(ReconciledUndertaking undertaking)
    {
        var told = undertaking.Quantities;
        var isRival = told.Any(one => told.Any(other => one != other
            && one.Claims[0].Quantity is { } left && other.Claims[0].Quantity is { } right
            && left.Value is not { Min: null, Max: null } && right.Value is not { Min: null, Max: null }
            && AreRivals(left.Value, right.Value)));
        return isRival
            ? Make(DiscrepancyKind.Quantity, undertaking.Entry.Id, Explain([.. told.Select(ranked => ranked.Position)], "The amounts differ"), HasCopyError(told), [.. told.Select(ranked => ranked.Position)])
            : null;
    }

    // "By three points" and "to 15 percent" are two measures of one rise.
    private static bool AreRivals(Quantity one, Quantity other) =>
        QuantityComparison.OfOneUndertaking(one, other) is var relation
        && (relation == QuantityRelation.Rival || (relation == QuantityRelation.Different && QuantityComparison.AreSameUnit(one.Unit, other.Unit)));

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
