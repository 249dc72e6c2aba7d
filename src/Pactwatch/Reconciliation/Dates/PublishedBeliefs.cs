using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Extraction;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Dates;

/// <summary>
/// When each report is believed published, once its text and the reports of the same news were asked. A page date
/// that lies before what is told as past is not believed: it is kept as stated, with the reason.
/// </summary>
public sealed class PublishedBeliefs
{
    /// <summary>The same news is told within about three weeks; rewrites and paraphrases come later seldom.</summary>
    public const int SameNewsDays = 21;

    private readonly SiblingNews siblings;
    private readonly Dictionary<ReportId, ReportClaims> byId;
    private readonly Dictionary<ReportId, ToldDates> told;
    private readonly Dictionary<ReportId, DateConflict> conflicts;

    public PublishedBeliefs(IReadOnlyList<ReportClaims> reports, ImmutableArray<DerivationLink> derivations)
    {
        siblings = new SiblingNews(reports, derivations);
        byId = reports.ToDictionary(report => report.Report.Id);
        told = reports.ToDictionary(report => report.Report.Id, ToldDates.Of);
        conflicts = reports.Select(Conflict).OfType<DateConflict>().ToDictionary(conflict => conflict.Report);
        All = reports.ToDictionary(report => report.Report.Id, Belief);
    }

    public IReadOnlyDictionary<ReportId, PublishedBelief> All { get; }

    /// <summary>Why a report's page date is not believed; null where it is.</summary>
    public DateConflict? ConflictOf(ReportId report) => conflicts.GetValueOrDefault(report);

    private DateConflict? Conflict(ReportClaims report)
    {
        var published = report.Report.Published;
        if (published is not { Date: { } stated, Basis: not PublishedBasis.Given }) return null;
        var own = told[report.Report.Id];
        if (own.NotBefore is { } past && past > stated)
            return new DateConflict(report.Report.Id, stated, past, [report.Report.Id], $"The page is dated {WindowWords.Day(stated)}, but its own text tells of {Words(report, own)} as past.");
        var later = LaterSiblings(report.Report.Id, stated);
        if (later.IsEmpty) return null;
        var first = later.Select(sibling => FirstDay(sibling)!.Value).Min();
        return new DateConflict(report.Report.Id, stated, first, later, $"The page is dated {WindowWords.Day(stated)}, but {(later.Length == 1 ? "a report" : "reports")} of the same news can't have been written before {WindowWords.Day(first)}.");
    }

    /// <summary>
    /// The reports of the same news that must be later than the page date allows; none where another page bears
    /// the date out. An undated report's own text counts by itself. Page dates count where most of two or more
    /// speak against it: a single later page may be the news retold.
    /// </summary>
    private ImmutableArray<ReportId> LaterSiblings(ReportId report, LocalDate stated)
    {
        var dated = siblings.OfNews(report).Where(sibling => byId[sibling].Report.Published.Date is not null).ToImmutableArray();
        if (dated.Any(sibling => Math.Abs(ReportTimeline.DaysBetween(stated, byId[sibling].Report.Published.Date!.Value)) <= SameNewsDays)) return [];
        var byPage = dated.Where(sibling => IsTooLate(sibling, stated)).ToImmutableArray();
        if (byPage.Length < 2 || byPage.Length * 2 <= dated.Length) byPage = [];
        return [.. siblings.OfNews(report).Where(sibling => byPage.Contains(sibling) || (!dated.Contains(sibling) && IsTooLate(sibling, stated)))];
    }

    private bool IsTooLate(ReportId sibling, LocalDate stated) =>
        FirstDay(sibling) is { } day && ReportTimeline.DaysBetween(stated, day) > SameNewsDays;

    private static string Words(ReportClaims report, ToldDates own) => report.Annotated.Text[own.Past!.Span];

    /// <summary>The first day on which the report can have been written, by its believed page date or its own text.</summary>
    private LocalDate? FirstDay(ReportId report)
    {
        var past = told[report].NotBefore;
        var stated = byId[report].Report.Published.Date;
        return stated is { } day && (past is null || past <= day) ? day : past;
    }

    private PublishedBelief Belief(ReportClaims report)
    {
        var published = report.Report.Published;
        var conflict = conflicts.GetValueOrDefault(report.Report.Id);
        if (published.Date is not null && conflict is null) return published;
        var (from, to) = Range(report.Report.Id);
        if (from > to) to = null;
        if (conflict is not null && InRightYear(conflict.Stated, from, to) is { } corrected) (from, to) = (corrected, corrected);
        var day = from is not null && from == to ? from : null;
        var basis = from is null && to is null ? PublishedBasis.None : PublishedBasis.Inferred;
        return new PublishedBelief(day, basis, from ?? (conflict is null ? published.From : null), to ?? (conflict is null ? published.To : null), published.Stated ?? published.Date, conflict?.Sentence ?? published.Conflict, published.Words);
    }

    /// <summary>
    /// The page's day and month, where they lie within a few weeks that the news allows and only the year is wrong: a page that was
    /// moved or copied loses its year more often than its day. Null where they don't.
    /// </summary>
    private static LocalDate? InRightYear(LocalDate stated, LocalDate? from, LocalDate? to)
    {
        if (from is not { } first || to is not { } last || ReportTimeline.DaysBetween(first, last) > 2 * SameNewsDays) return null;
        var days = new[] { first.Year, last.Year }.Distinct()
            .Where(year => stated.Day <= stated.Calendar.GetDaysInMonth(year, stated.Month))
            .Select(year => new LocalDate(year, stated.Month, stated.Day))
            .Where(day => first <= day && day <= last).ToList();
        return days.Count == 1 ? days[0] : null;
    }

    /// <summary>From the text's own bounds, narrowed by siblings whose day is known and believed.</summary>
    private (LocalDate? From, LocalDate? To) Range(ReportId report)
    {
        var from = told[report].NotBefore;
        var to = told[report].NotAfter;
        var days = siblings.Of(report).Where(sibling => !conflicts.ContainsKey(sibling)).Select(sibling => byId[sibling].Report.Published.Date).OfType<LocalDate>().Order().ToList();
        if (days.Count > 0)
        {
            from = Later(from, days[0].PlusDays(-SameNewsDays));
            to = Earlier(to, days[0].PlusDays(SameNewsDays));
        }

        // A copy isn't older than its original; the outlet's day may be the one before the agency's.
        if (siblings.OriginalOf(report) is { } original && !conflicts.ContainsKey(original) && byId[original].Report.Published.Date is { } day)
            from = Later(from, day.PlusDays(-1));
        foreach (var past in siblings.Of(report).Select(sibling => told[sibling].NotBefore).OfType<LocalDate>())
            from = Later(from, past.PlusDays(-SameNewsDays));
        return (from, to);
    }

    private static LocalDate? Later(LocalDate? one, LocalDate other) => one is { } day && day > other ? day : other;

    private static LocalDate? Earlier(LocalDate? one, LocalDate other) => one is { } day && day < other ? day : other;
}
