using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Publishing;
using Pactwatch.Publishing.Prose;
using Pactwatch.Web.Evidence;
using Pactwatch.Web.Wording;

namespace Pactwatch.Web.Charts;

/// <summary>Open undertakings with a day as bars on one scale, those that end first on top.</summary>
/// <param name="TodayX">Where the day asked about stands; null where none is known.</param>
/// <param name="LeftOut">How many are left out, since a drawing of more can't be read.</param>
public sealed record DeadlineDrawing(ImmutableArray<DeadlineBar> Bars, ImmutableArray<ScaleTick> Ticks, int? TodayX, int LeftOut)
{
    public const int Top = 34;
    public const int Width = 980;
    private const int WordsWidth = 300;
    private const int MostBars = 40;
    private const int LongestWords = 44;

    public int Height => Top + (Bars.Length * DeadlineBar.Height) + 8;

    internal static DeadlineDrawing Of(LedgerView view, DueLists due)
    {
        var asOf = view.Ledger.AsOf;
        var dated = due.Overdue.Concat(due.Next).Concat(due.Later).Where(open => open.On is not null).ToList();
        var drawn = dated.Take(MostBars).Select(open => (Open: open, Start: open.Entry.Window.From ?? FirstTold(view, open) ?? asOf ?? open.On!.Value)).ToList();
        if (drawn.Count == 0) return new DeadlineDrawing([], [], null, 0);
        var days = drawn.SelectMany(bar => new[] { bar.Start, bar.Open.On!.Value });
        var scale = DayScale.OfMonths(asOf is { } day ? days.Append(day) : days, WordsWidth, Width - 110);
        return new DeadlineDrawing(
            [.. drawn.Select((bar, row) => Bar(view, bar.Open, bar.Start, scale, row))], scale.Ticks(), asOf is { } today ? scale.X(today) : null, dated.Count - drawn.Count);
    }

    private static DeadlineBar Bar(LedgerView view, DueEntry open, LocalDate start, DayScale scale, int row)
    {
        var words = $"{view.Places[open.Accord, open.Entry.Id].Label} {UndertakingLine.Of(open.Entry)}";
        var end = open.On!.Value;
        return new DeadlineBar(ShownText.Short(words, LongestWords), end, open.Entry.State, scale.X(LocalDate.Min(start, end)), scale.X(end), open.Entry.Window.From is not null, row);
    }

    private static LocalDate? FirstTold(LedgerView view, DueEntry open) =>
        open.Entry.Mentions.Select(mention => view.Report(mention.Report).Published.Date).Min();
}
