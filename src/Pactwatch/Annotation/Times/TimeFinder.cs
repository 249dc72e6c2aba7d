using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;
using Pactwatch.Annotation.Times.Readings;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Times;

/// <summary>Finds the times of one text: recognizes them sentence by sentence, then resolves them in the order in which they are told.</summary>
internal static class TimeFinder
{
    // A wider belief settles no day; checking each would only take time.
    private const int WidestBelief = 400;
    private const int DaysOfNews = 7;
    private const int HalfAQuarter = 45;
    private const string NotSettled = "the report's date is only known as a range, and its days give different values";

    public static ImmutableArray<TimeExpression> Find(string text, ImmutableArray<Sentence> sentences, ImmutableArray<Token> tokens, PublishedBelief belief)
    {
        var recognizer = new TimeExpressionRecognizer(TimeLexicon.English, text);
        var recognized = new List<RecognizedTime>();
        for (var i = 0; i < sentences.Length; i++)
        {
            var range = sentences[i].Tokens;
            recognizer.Recognize(tokens.AsSpan()[range.First..range.End], i, recognized);
        }

        SharedYears.Give(recognized);
        DatesBeside.Give(recognized);
        CountedDays.Name(recognized, recognizer.Process);
        var anchor = new TimeAnchor(belief.Date, null, Chronicles.IsChronicle(recognized, belief));
        var times = ImmutableArray.CreateBuilder<TimeExpression>(recognized.Count);
        LocalDate? said = null;
        for (var i = 0; i < recognized.Count; i++)
        {
            var time = recognized[i];
            if (i > 0 && recognized[i - 1].Sentence != time.Sentence) said = null;
            var resolved = Ended(recognized, i, anchor, belief) ?? Resolve(time, said is { } day && time.IsFuture && IsOld(day, belief) ? anchor with { Day = day } : anchor, belief);
            times.Add(Expression(time, resolved, belief));
            if (resolved is { Type: TimexType.Date or TimexType.Time, From: not null } && !time.IsComparison && !Chronicles.IsDigression(text, anchor, i == 0 ? null : recognized[i - 1], time, resolved)) anchor = anchor with { LastTold = resolved };
            anchor = anchor with { Part = ReportedPart.After(anchor.Part, time, resolved, belief.Date) };
            if (time.IsSaying && resolved is { From: { } from, Days: 1 }) said = from;
        }

        RangeWindows.Join(times, CollectionsMarshal.AsSpan(recognized), belief.Date);
        CountedDays.Date(times, recognized, text, TimeLexicon.English.Processes.FamilyOf);
        return times.DrainToImmutable();
    }

    // "Said on Tuesday that it would open next month": news of the week counts from its own day, an older saying from the day it was said.
    private static bool IsOld(LocalDate said, PublishedBelief belief) => belief.Date is not { } day || Period.DaysBetween(said, day) > DaysOfNews;

    // "the quarter ended Sept. 30", "July 31": the calendar's quarter that most of it lies in; a fiscal one told of keeps its name.
    private static ResolvedTime? Ended(List<RecognizedTime> times, int i, TimeAnchor anchor, PublishedBelief belief)
    {
        if (times[i] is not { IsEnded: true, Reading: LaterReading { IsReported: true, Unit: "Q" } } || i + 1 == times.Count || anchor.Part is { IsFiscal: true }) return null;
        return Resolve(times[i + 1], anchor, belief) is { To: { } last } ? CalendarPeriods.Around(last.PlusDays(-HalfAQuarter), "Q", true) : null;
    }

    private static ResolvedTime Resolve(RecognizedTime time, TimeAnchor anchor, PublishedBelief belief)
    {
        var resolved = TimeExpressionResolver.Resolve(time.Reading, anchor, time.Tense);
        if (resolved.OpenReason is null || belief is not { Date: null, From: { } from, To: { } to }) return resolved;
        if (to < from || Period.DaysBetween(from, to) > WidestBelief) return resolved with { OpenReason = NotSettled };
        var first = TimeExpressionResolver.Resolve(time.Reading, anchor with { Day = from }, time.Tense);
        for (var day = from.PlusDays(1); day <= to; day = day.PlusDays(1))
            if (TimeExpressionResolver.Resolve(time.Reading, anchor with { Day = day }, time.Tense) != first) return resolved with { OpenReason = NotSettled };
        return first;
    }

    private static TimeExpression Expression(RecognizedTime time, ResolvedTime resolved, PublishedBelief belief)
    {
        var anchor = resolved.IsAnchored && belief.Date is { } day ? CalendarPeriods.IsoOf(day) : null;
        return new TimeExpression(
            time.Span, time.Phrase, resolved.Type, resolved.Value, ModOf(time.Reading), resolved.From, resolved.To, time.Role,
            RoleWindow.Of(time.Role, time.Reading, resolved), anchor, resolved.OpenReason) { Opens = time.Opens is { } opens ? TimeLexicon.English.Processes.FamilyOf(opens) : null };
    }

    private static string? ModOf(TimeReading reading) => reading.Portion switch
    {
        Portion.Whole => reading.Mod,
        Portion.Start or Portion.Early => "START",
        Portion.Mid => "MID",
        Portion.FirstHalf => "START",
        _ => "END",
    };
}
