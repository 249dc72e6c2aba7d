namespace Pactwatch.Annotation.Times;

/// <summary>Reads what a length of time counts from: an event ("60 days after ratification") or a date ("two weeks before 1 July").</summary>
internal static class EventGrammar
{
    private const int LongestEvent = 8;

    /// <summary>The offset that the length is part of, its expression ending with the length; null where nothing is named.</summary>
    public static TimeMatch? Read(TimeTokens t, int start, DurationReading length, int end)
    {
        if (end < t.Count && t.IsAny(end, "of") && !t.IsAny(start - 1, "within", "inside", "in", "than")) return null;
        if (!t.IsAny(end, "after", "before", "of", "from", "following", "since")) return null;
        var isBefore = t.IsAny(end, "before");
        var at = end + 1;
        if (t.IsAny(at, "the") && DateGrammar.Read(t, at) is null) at++;
        var date = DateGrammar.Read(t, at) ?? YearGrammar.Read(t, at) ?? (t.Is(at, TimeWordKind.Weekday) ? new TimeMatch(new WeekdayReading(t.Word(at)!.Number), at + 1) : null);
        if (date is { } found) return new TimeMatch(new OffsetReading(length, isBefore, null, found.Reading) { Mod = length.Mod }, end);
        var name = NameAt(t, at, out _);
        return name is null || (t.IsAny(end, "from") && t.IsAny(end + 1, "now")) ? null
            : new TimeMatch(new OffsetReading(length, isBefore, name, null) { Mod = length.Mod }, end);
    }

    /// <summary>The end of the phrase that names the event or date behind a length.</summary>
    public static int EndOfPhrase(TimeTokens t, int end)
    {
        var at = end + 1;
        if (DateGrammar.Read(t, at) is { } date) return date.End;
        return NameAt(t, t.IsAny(at, "the") ? at + 1 : at, out var last) is null ? end : last;
    }

    // The head of the words up to a preposition or verb: "the signing of the deal" → "signing", "a final ceasefire takes effect" → "ceasefire".
    private static string? NameAt(TimeTokens t, int first, out int end)
    {
        end = first;
        while (end < t.Count && end - first < LongestEvent && IsNamePart(t, end))
        {
            end++;
            // A gerund takes its object behind it: "signing the deal".
            if (t[end - 1].EndsWith("ing", StringComparison.Ordinal) && !t.IsCapital(end - 1)) break;
        }

        if (end == first) return null;
        var head = end - 1;
        // "the deal's signing", "its entry": the possessor is no event.
        var isNamed = !t.IsAny(head, "'s", "it", "they", "he", "she", "this", "that", "now") && !char.IsAsciiDigit(t[head][0]);
        // "after the parliament voted": a verb names no event that another report would call by the same word.
        return isNamed && !t[head].EndsWith("ed", StringComparison.Ordinal) ? t[head] : null;
    }

    private static bool IsNamePart(TimeTokens t, int i) =>
        (char.IsLetter(t[i].Length > 0 ? t[i][0] : '.') || t.IsAny(i, "'s", "-")) && !t.Lexicon.NotEvents.Contains(t[i]);
}
