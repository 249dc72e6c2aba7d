using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Dates;
using Pactwatch.Reconciliation.Undertakings;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Discrepancies;

/// <summary>Page dates that can't be right, against what shows it.</summary>
public sealed class ReportDateDiscrepancies(StoryEvidence evidence, DateConflicts conflicts)
{
    public ImmutableArray<Discrepancy> Find() =>
        [.. evidence.Reports.Select(report => conflicts.Of(report.Report.Id)).OfType<DateConflict>().Select(Discrepancy)];

    private Discrepancy Discrepancy(DateConflict conflict)
    {
        ImmutableArray<ReportId> page = [conflict.Report];
        ImmutableArray<Position> positions =
        [
            Position($"dated {WindowWords.Day(conflict.Stated)}", page, PageDate(conflict.Report)),
            Position($"not before {WindowWords.Day(conflict.FirstPossible)}", conflict.ShownBy, [.. conflict.ShownBy.SelectMany(PastTime)]),
        ];
        return DiscrepancyFinder.Make(DiscrepancyKind.ReportDate, conflict.Report.Value, conflict.Sentence, false, positions);
    }

    private Position Position(string value, ImmutableArray<ReportId> reports, ImmutableArray<Mention> mentions) =>
        new("published", value, reports, evidence.Origins(mentions), mentions);

    /// <summary>The words of the page date, where they stand in the stored text.</summary>
    private ImmutableArray<Mention> PageDate(ReportId report)
    {
        var words = evidence.Annotated(report).Report.Published.Words;
        var at = string.IsNullOrEmpty(words) ? -1 : evidence.Annotated(report).Text.Characters.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? [] : [new Mention(report, new TextSpan(at, at + words!.Length), [], Stance.Asserts)];
    }

    /// <summary>The words that tell of a day as past.</summary>
    private IEnumerable<Mention> PastTime(ReportId report) =>
        conflicts.ToldBy(report).Past is { } past ? [new Mention(report, past.Span, [], Stance.Asserts)] : [];
}
