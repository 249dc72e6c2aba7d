using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Times;

/// <summary>
/// Finds every time in a report, with its TIMEX3 value, role and window. Times that count from another day
/// count from the day the report is believed published; where that is a range, a value is given only if all
/// its days give the same one.
/// </summary>
public sealed class TimeStage : IAnnotationStage
{
    // A wider belief settles no day; checking each would only take time.
    private const int WidestBelief = 400;
    private const string NotSettled = "the report's date is only known as a range, and its days give different values";

    private TimeStage()
    {
    }

    public static TimeStage English { get; } = new();

    public string Name => "times";

    public AnnotationLayer Requires => AnnotationLayer.Sentences | AnnotationLayer.Tokens;

    public AnnotationLayer Assigns => AnnotationLayer.Times;

    public AnnotatedReport Annotate(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = report.Text.Characters;
        var sentences = report.Sentences.Select(sentence =>
        {
            var tokens = new TimeTokens(text, report.Tokens.AsSpan()[sentence.Tokens.First..sentence.Tokens.End], TimeLexicon.English);
            return (Tokens: tokens, Times: TimeExpressionRecognizer.Recognize(tokens));
        }).ToImmutableArray();

        var belief = report.Report.Published;
        var anchor = new TimeAnchor(belief.Date, null, IsChronicle(sentences.SelectMany(sentence => sentence.Times), belief));
        var times = ImmutableArray.CreateBuilder<TimeExpression>();
        foreach (var (tokens, recognized) in sentences)
        {
            var first = times.Count;
            foreach (var time in recognized)
            {
                var resolved = Resolve(time, anchor, belief);
                times.Add(Expression(tokens, time, resolved, belief));
                if (resolved is { Type: TimexType.Date or TimexType.Time, From: { } day }) anchor = anchor with { LastTold = day };
            }

            JoinRanges(times, recognized, first);
        }

        return report with { Times = times.ToImmutable() };
    }

    private static ResolvedTime Resolve(RecognizedTime time, TimeAnchor anchor, PublishedBelief belief)
    {
        var resolved = TimeExpressionResolver.Resolve(time.Reading, anchor, time.IsFuture);
        if (resolved.OpenReason is null || belief is not { Date: null, From: { } from, To: { } to }) return resolved;
        if (to < from || Period.DaysBetween(from, to) > WidestBelief) return resolved with { OpenReason = NotSettled };
        var first = TimeExpressionResolver.Resolve(time.Reading, anchor with { Day = from }, time.IsFuture);
        for (var day = from.PlusDays(1); day <= to; day = day.PlusDays(1))
            if (TimeExpressionResolver.Resolve(time.Reading, anchor with { Day = day }, time.IsFuture) != first) return resolved with { OpenReason = NotSettled };
        return first;
    }

    private static TimeExpression Expression(TimeTokens tokens, RecognizedTime time, ResolvedTime resolved, PublishedBelief belief)
    {
        var span = tokens.Span(time.Start, time.End);
        var phrase = tokens.Span(Math.Min(time.PhraseStart, time.Start), Math.Max(time.PhraseEnd, time.End));
        var anchor = resolved.IsAnchored && belief.Date is { } day ? CalendarPeriods.IsoOf(day) : null;
        return new TimeExpression(
            span, phrase, resolved.Type, resolved.Value, ModOf(time.Reading), resolved.From, resolved.To, time.Role,
            RoleWindow.Of(time.Role, time.Reading, resolved), anchor, resolved.OpenReason);
    }

    private static string? ModOf(TimeReading reading) => reading.Portion switch
    {
        Portion.Whole => reading.Mod,
        Portion.Start or Portion.Early => "START",
        Portion.Mid => "MID",
        _ => "END",
    };

    // "from March to June": both ends carry the whole stretch, so that a reader of either has the window.
    private static void JoinRanges(ImmutableArray<TimeExpression>.Builder times, ImmutableArray<RecognizedTime> recognized, int first)
    {
        for (var i = 0; i + 1 < recognized.Length; i++)
        {
            if (!recognized[i].IsRangeStart) continue;
            var (start, end) = (times[first + i], times[first + i + 1]);
            if (start.From is not { } from || end.To is not { } to) continue;
            // "March to June 2025": the year is said once, at the end.
            if (from > to || recognized[i].Reading is DateReading { Year: null }) start = WithYearOf(start, end, recognized[i].Reading) ?? start;
            if (start.From > to) continue;
            var window = new DateWindow(start.From, to);
            times[first + i] = start with { Window = window };
            times[first + i + 1] = end with { Window = window };
        }
    }

    private static TimeExpression? WithYearOf(TimeExpression start, TimeExpression end, TimeReading reading)
    {
        if (reading is not DateReading { Year: null, Month: { } month } date || end.To is not { } to) return null;
        var year = month > to.Month ? to.Year - 1 : to.Year;
        var resolved = TimeExpressionResolver.Resolve(date with { Year = year }, new TimeAnchor(null), false);
        return resolved.From is null ? null : start with { Value = resolved.Value, From = resolved.From, To = resolved.To, Anchor = null, OpenReason = null };
    }

    // A text that names many years, nearly all long past, tells history: its months belong to the year last told of.
    private static bool IsChronicle(IEnumerable<RecognizedTime> times, PublishedBelief belief)
    {
        var published = (belief.Date ?? belief.To)?.Year;
        var years = times.Select(time => (time.Reading as DateReading)?.Year).OfType<int>().ToList();
        if (years.Count < 6) return false;
        var past = published is { } now ? years.Count(year => year < now - 2) : years.Count;
        return past * 10 >= years.Count * 9;
    }
}
