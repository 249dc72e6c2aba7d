using System.Globalization;

namespace Pactwatch.Annotation.Times;

/// <summary>Reads times of the day ("at 10:30", "5 p.m. EST", "noon", "0900 GMT") and the day beside them.</summary>
internal static class ClockGrammar
{
    public static TimeMatch? Read(TimeTokens t, int i)
    {
        var end = Time(t, i, out var time);
        if (time is null) return null;
        string? zone = null;
        if (t.IsAny(end, "local") && t.IsAny(end + 1, "time")) end += 2;
        if (t.Is(end, TimeWordKind.Zone)) zone = t.Word(end++)!.Value;
        var dayAt = t.IsAny(end, "on", "of") ? end + 1 : t.IsAny(end, ",") ? end + 1 : end;
        var day = DateGrammar.Read(t, dayAt) ?? RelativeGrammar.Read(t, dayAt);
        if (day is { Reading: DateReading { Day: not null } or WeekdayReading or ShiftReading { Unit: "D" } } found)
            return new TimeMatch(new ClockReading(time, found.Reading, zone), found.End);
        return new TimeMatch(new ClockReading(time, null, zone), end);
    }

    private static int Time(TimeTokens t, int i, out string? time)
    {
        time = null;
        if (t.Is(i, TimeWordKind.Clock) && !t.IsCapital(i + 1))
        {
            time = $"{t.Word(i)!.Number:00}:00";
            return i + 1;
        }

        var word = t[i];
        var colon = word.IndexOfAny([':', '.']);
        var hasColon = colon is 1 or 2 && word.Length == colon + 3;
        int? minutes = hasColon ? Part(word.AsSpan(colon + 1)) : 0;
        var hours = hasColon ? Part(word.AsSpan(0, colon)) : t.Digits(i);
        var isHalf = t.IsAny(i + 1, "a.m.", "am", "p.m.", "pm", "a.m", "p.m");
        if (!hasColon && word.Length == 4 && t.Is(i + 1, TimeWordKind.Zone))
        {
            minutes = hours % 100;
            hours /= 100;
        }
        else if (!isHalf && !(hasColon && word[colon] == ':' && (t.IsAny(i - 1, "at", "by", "until", "before", "after", "from", "around") || t.Is(i + 1, TimeWordKind.Zone))))
        {
            return i;
        }

        if (hours is not (>= 0 and <= 24) || minutes is not (>= 0 and < 60)) return i;
        var isAfternoon = t[i + 1].StartsWith('p') && isHalf;
        if (isHalf) hours = (hours % 12) + (isAfternoon ? 12 : 0);
        time = string.Create(CultureInfo.InvariantCulture, $"{hours:00}:{minutes:00}");
        return isHalf ? i + 2 : i + 1;
    }

    private static int? Part(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
