using System.Collections.Immutable;
using System.Globalization;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Discrepancies;

/// <summary>Two values of one measure that can't both be right, told of about the same time.</summary>
public sealed class FigureDiscrepancy(StoryEvidence evidence)
{
    /// <summary>Such figures (troops in a country) change: a value told two months later is a later count, not a rival one.</summary>
    public const int DriftDays = 60;

    public Discrepancy? Find(FigureEntry figure)
    {
        var rivals = figure.Positions.Where(one => figure.Positions.Any(other => other != one && AreRival(one, other))).ToImmutableArray();
        if (rivals.Length < 2 || !TellsOfWhat(figure)) return null;
        var positions = rivals.Select(rival => new Position("figure", Value(rival), ClaimOrder.Reports(rival.Mentions), rival.Origins, [.. rival.Mentions])).ToImmutableArray();
        var isCopyError = positions.Skip(1).All(position => evidence.IsCopyError(position, positions[0]));
        return DiscrepancyFinder.Make(rivals.All(IsPlanned) ? DiscrepancyKind.Quantity : DiscrepancyKind.Figure, figure.Id, DiscrepancyFinder.Explain(positions, "The figures differ"), isCopyError, positions);
    }

    /// <summary>A bare percentage is of anything.</summary>
    private static bool TellsOfWhat(FigureEntry figure) =>
        figure.Unit is not "percent" || figure.Positions.All(position => position.Mentions.Any(mention => PhraseWords.Telling(mention.Measure).Except(PhraseWords.Telling("percent per cent")).Any()));

    /// <summary>The size of what is still to come is an undertaking's amount.</summary>
    private static bool IsPlanned(FigurePosition position) => position.Mentions.All(mention => mention.Scope.Mode == FigureMode.Planned);

    private bool AreRival(FigurePosition one, FigurePosition other)
    {
        if (QuantityComparison.Compare(one.Quantity, other.Quantity) == QuantityRelation.Compatible) return false;
        if (one.AsOf is { To: { } to } && other.AsOf is { From: { } from } && to < from) return false;
        if (other.AsOf is { To: { } otherTo } && one.AsOf is { From: { } oneFrom } && otherTo < oneFrom) return false;
        return one.Mentions.Any(mention => other.Mentions.Any(second => !AreApart(mention, second)));
    }

    /// <summary>Two months apart: by the days they are told of, where the words say so, else by the reports' days.</summary>
    private bool AreApart(FigureClaim one, FigureClaim other) =>
        IsLongPast(one, other) || IsLongPast(other, one) ||
        evidence.Timeline.IsLater(one.Report, other.Report, DriftDays) || evidence.Timeline.IsLater(other.Report, one.Report, DriftDays);

    // "45,000 troops in 2011" is history beside a number that is told as of its report.
    private bool IsLongPast(FigureClaim old, FigureClaim now) =>
        old.AsOf is { To: { } last } && now.AsOf is null && evidence.Timeline.Earliest(now.Report) is { } today && ReportTimeline.DaysBetween(last, today) >= DriftDays;

    private static string Value(FigurePosition position) => (position.Quantity.Min, position.Quantity.Max) switch
    {
        ({ } min, { } max) when min == max => Number(min) + Unit(position),
        ({ } min, { } max) => $"{Number(min)} to {Number(max)}{Unit(position)}",
        ({ } min, null) => "at least " + Number(min) + Unit(position),
        (null, { } max) => "at most " + Number(max) + Unit(position),
        _ => position.Quantity.Share is { } share ? $"{Number(share.Least * 100m)} percent of the whole" : "a share",
    };

    private static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string Unit(FigurePosition position) => position.Quantity.Unit is { } unit ? " " + unit : "";
}
