using NodaTime;
using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times;

/// <summary>Lengths in more than one unit: "one hour and 30 minutes", "two weeks and two days ago".</summary>
internal static class JoinedLengths
{
    // From the longest to the shortest.
    private static readonly string[] Units = ["CE", "DE", "Y", "Q", "M", "F", "W", "D", "TH", "TM", "TS"];

    /// <summary>The length with those of smaller units behind it, or the point so far back, and the token behind it.</summary>
    public static (TimeReading Reading, int End) Read(TimeTokens tokens, Func<int, TimeMatch?> timeAt, DurationReading longest, int end)
    {
        if (longest is not { Span: 0, IsFurther: false, Amount: not null, Rest: null }) return (longest, end);
        var at = tokens.Characters(end) is "and" ? end + 1 : end;
        if (timeAt(at) is not { Reading: { } next } match) return (longest, end);
        if (next is ShiftReading { IsPeriod: false, By: < 0, With: null } ago && IsSmaller(ago.Unit, longest.Unit)) return (ago with { With = longest }, match.End);
        if (next is not DurationReading { Mod: null } shorter || !IsSmaller(shorter.Unit, longest.Unit)) return (longest, end);
        var (rest, last) = Read(tokens, timeAt, shorter, match.End);
        return rest is DurationReading { Span: 0, IsFurther: false, Amount: not null } length ? (longest with { Rest = length }, last) : rest is ShiftReading point ? (point with { With = longest with { Rest = point.With } }, last) : (longest, end);
    }

    /// <summary>The length as TIMEX3 and ISO 8601 write it: "PT1H30M".</summary>
    public static string Iso(DurationReading length)
    {
        var value = IsoDuration.Of(length.Unit, length.Amount);
        if (length.Rest is not { } rest) return value;
        var more = Iso(rest);
        // The "P" stands once, and so does the "T".
        return value + (value.StartsWith("PT", StringComparison.Ordinal) && more.StartsWith("PT", StringComparison.Ordinal) ? more[2..] : more[1..]);
    }

    /// <summary>The day so far away, back where <paramref name="sign"/> is -1; null for lengths of the clock and days outside the calendar.</summary>
    public static LocalDate? Plus(LocalDate day, DurationReading length, int sign)
    {
        if (length.Amount is not { } amount || CalendarPeriods.Plus(day, length.Unit, sign * amount) is not { } target) return null;
        return length.Rest is not { } rest ? target : rest.Unit[0] == 'T' ? null : Plus(target, rest, sign);
    }

    private static bool IsSmaller(string unit, string than) => Rank(unit) is var rank && rank >= 0 && Rank(than) is >= 0 and var other && rank > other;

    private static int Rank(string unit) => Array.IndexOf(Units, unit);
}
