using NodaTime;
using NodaTime.Text;
using Pactwatch.Annotation.Times;
using Pactwatch.Evaluation.Scoring;

namespace Pactwatch.Evaluation.Deadlines;

/// <summary>
/// Scores the times of sentences. A sentence is right if all its times are found, nothing else is, and each has the
/// gold's value, role, window and event; the exact span, the type and the mod are not asked for.
/// </summary>
internal sealed class DeadlineScorer
{
    private readonly List<string> remarks = [];
    private int sentences;
    private int right;
    private int onEvents;
    private int onEventsRight;
    private int found;
    private int wanted;
    private int windows;

    public void Add(GoldDeadline gold, IReadOnlyList<TimeExpression> times)
    {
        var isRight = times.Count == gold.Times.Count;
        if (!isRight) remarks.Add($"times: {gold.Source} wanted {gold.Times.Count} got {times.Count}");
        foreach (var time in gold.Times)
        {
            var match = times.FirstOrDefault(other => Start(gold.Text, time.Start) < other.Span.End && other.Span.Start < Start(gold.Text, time.End));
            var got = match is null ? "nothing" : Words(match.Value, match.Role.ToString(), Iso(match.Window.From), Iso(match.Window.To), match.Window.RelativeTo is { } on ? new GoldEvent(on.Event, on.Offset) : null);
            var expected = Words(time.Value, time.Role, time.From, time.To, time.RelativeTo);
            if (got == expected) windows++;
            else remarks.Add($"wrong time: {gold.Source} “{time.Text}” wanted {expected} got {got}");
            isRight &= got == expected;
        }

        var hangs = gold.Times.Any(time => time.RelativeTo is not null);
        (sentences, right) = (sentences + 1, right + (isRight ? 1 : 0));
        (onEvents, onEventsRight) = (onEvents + (hangs ? 1 : 0), onEventsRight + (hangs && isRight ? 1 : 0));
        (wanted, found) = (wanted + gold.Times.Count, found + times.Count);
    }

    public StoryScore Score() => new(
        [
            new("sentences.accuracy", Ratio.Of(right, sentences)),
            new("sentences.onEvents.accuracy", Ratio.Of(onEventsRight, onEvents)),
            new("windows.precision", Ratio.Of(windows, found)),
            new("windows.recall", Ratio.Of(windows, wanted)),
        ],
        remarks);

    private static string Words(string value, string role, string? from, string? to, GoldEvent? on) => $"{value} {role} {from}..{to} {on?.Event} {on?.Offset}";

    private static string? Iso(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : null;

    private static int Start(string text, int codePoints)
    {
        var at = 0;
        for (var i = 0; i < codePoints; i++) at += char.IsHighSurrogate(text[at]) ? 2 : 1;
        return at;
    }
}
