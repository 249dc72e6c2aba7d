using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Web.Evidence;

namespace Pactwatch.Web.Charts;

/// <summary>Undertakings by months: what the reports of each month say was done of each.</summary>
/// <param name="Earlier">The first month of the columns before these, or null.</param>
/// <param name="Later">The first month of the columns behind these, or null.</param>
public sealed record ImplementationMatrix(ImmutableArray<YearMonth> Months, ImmutableArray<MatrixRow> Rows, YearMonth? Earlier, YearMonth? Later)
{
    /// <summary>More columns can't be looked at beside each other.</summary>
    public const int MostMonths = 18;

    /// <param name="entries">The rows wanted, in their order.</param>
    /// <param name="start">The first month wanted; null for the columns that hold the day asked about.</param>
    internal static ImplementationMatrix Of(LedgerView view, IReadOnlyList<UndertakingEntry> entries, YearMonth? start = null)
    {
        var rows = entries.Select(entry => (Entry: entry, Evidence: Told(view, entry))).ToList();
        var all = rows.SelectMany(row => row.Evidence.Select(told => told.Month).Concat(LastDay(row.Entry) is { } day ? [day.ToYearMonth()] : [])).ToList();
        if (view.Ledger.AsOf is { } asOf && all.Count > 0) all.Add(asOf.ToYearMonth());
        if (all.Count == 0) return new ImplementationMatrix([], [], null, null);
        var (first, last) = (all.Min(), all.Max());
        var from = Number(Start(start, view.Ledger.AsOf, first, last));
        var within = all.Where(month => Number(month) >= from && Number(month) < from + MostMonths).Select(Number).DefaultIfEmpty(from).Max();
        ImmutableArray<YearMonth> months = [.. Enumerable.Range(from, within - from + 1).Select(Month)];
        return new ImplementationMatrix(
            months,
            [.. rows.Select(row => new MatrixRow(row.Entry, [.. months.Select(month => Cell(view, row.Entry, row.Evidence, month))]))],
            from > Number(first) ? Month(Math.Max(Number(first), from - MostMonths)) : null,
            all.Where(month => Number(month) > within).Select(month => (YearMonth?)month).Min());
    }

    /// <summary>A month as an address names it ("2031-06"); null for anything else.</summary>
    public static YearMonth? MonthNamed(string? words) =>
        words is not null && NodaTime.Text.YearMonthPattern.Iso.Parse(words) is { Success: true, Value: var month } ? month : null;

    // From the first month, where all fits; else two thirds of the columns lead up to the day asked about.
    private static YearMonth Start(YearMonth? wanted, LocalDate? asOf, YearMonth first, YearMonth last)
    {
        var latest = Math.Max(Number(first), Number(last) - MostMonths + 1);
        var start = wanted is { } month ? Number(month) : asOf is { } day ? Number(day.ToYearMonth()) - (MostMonths * 2 / 3) : Number(first);
        return Month(Math.Clamp(start, Number(first), wanted is null ? latest : Number(last)));
    }

    private static MatrixCell Cell(LedgerView view, UndertakingEntry entry, ImmutableArray<MatrixEvidence> evidence, YearMonth month)
    {
        var isDeadline = LastDay(entry)?.ToYearMonth() == month;
        var isAhead = view.Ledger.AsOf is { } asOf && month > asOf.ToYearMonth();
        var told = evidence.Where(one => one.Month == month).ToList();
        if (told.Count == 0)
        {
            // While it is open and known of, silence is worth showing; after its end it says nothing.
            var isKnown = evidence.Any(one => one.Month < month) && !evidence.Any(one => one.Month < month && one.Value is MatrixValue.Done or MatrixValue.Broken);
            return new MatrixCell(month, isKnown && !isAhead ? MatrixValue.NoReport : MatrixValue.Blank, isDeadline, isAhead, null, 0);
        }

        var value = Value(told);
        var said = value == MatrixValue.Disputed ? told.Where(one => one.Value != MatrixValue.Told).ToList() : told.Where(one => one.Value == value).ToList();
        return new MatrixCell(month, value, isDeadline, isAhead, said[^1].Mention, said.Count);
    }

    private static MatrixValue Value(List<MatrixEvidence> told)
    {
        var isDone = told.Any(one => one.Value is MatrixValue.Done);
        var isDenied = told.Any(one => one.Value is MatrixValue.NotDone or MatrixValue.Broken);
        return isDone && isDenied ? MatrixValue.Disputed : told.Max(one => one.Value);
    }

    /// <summary>What is told of an undertaking, by month, the latest last.</summary>
    private static ImmutableArray<MatrixEvidence> Told(LedgerView view, UndertakingEntry entry)
    {
        var promises = entry.Mentions.Select(mention => new MatrixEvidence(MonthOf(view, mention), MatrixValue.Told, mention));
        var deeds = entry.Completion.SelectMany(completion => completion.Mentions.Select(mention =>
            new MatrixEvidence(completion.On?.ToYearMonth() ?? MonthOf(view, mention), Of(completion), mention)));
        return [.. promises.Concat(deeds).Where(one => one.Month != default).OrderBy(one => one.Month).ThenBy(one => one.Mention.Report).ThenBy(one => one.Mention.Span)];
    }

    private static YearMonth MonthOf(LedgerView view, Mention mention)
    {
        var published = view.Report(mention.Report).Published;
        return (published.Date ?? published.From ?? published.To)?.ToYearMonth() ?? default;
    }

    private static MatrixValue Of(Completion completion) => completion.Extent switch
    {
        CompletionExtent.Full => MatrixValue.Done,
        CompletionExtent.Partial => MatrixValue.Partly,
        CompletionExtent.Begun => MatrixValue.Begun,
        _ => completion.IsBreach ? MatrixValue.Broken : MatrixValue.NotDone,
    };

    private static LocalDate? LastDay(UndertakingEntry entry) => entry.State == UndertakingState.Superseded ? null : entry.Window.To ?? entry.Window.From;

    private static int Number(YearMonth month) => (month.Year * 12) + month.Month - 1;

    private static YearMonth Month(int number) => new(number / 12, (number % 12) + 1);
}
