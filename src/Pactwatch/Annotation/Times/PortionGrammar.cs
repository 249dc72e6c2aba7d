namespace Pactwatch.Annotation.Times;

/// <summary>Reads the parts of a period: "the end of next year", "early 2026", "mid-June", "the close of the third quarter".</summary>
internal static class PortionGrammar
{
    public static TimeMatch? Read(TimeTokens t, int i, Func<TimeTokens, int, TimeMatch?> whole)
    {
        var at = t.IsAny(i, "the") ? i + 1 : i;
        var portion = Noun(t[at]);
        int next;
        if (portion is not null && t.IsAny(at + 1, "of")) next = at + 2;
        else if (Adjective(t[at]) is { } adjective) (portion, next) = (adjective, at + 1);
        else if (t[at].StartsWith("mid-", StringComparison.Ordinal)) return Joined(t, i, at);
        else return null;
        if (t.IsHyphen(next)) next++;
        if (t.IsAny(next, "in")) next++;
        if (t.IsAny(next, "the") && (t.IsAny(next + 1, "month", "year", "week", "day", "century") || t.Is(next + 1, TimeWordKind.Season))) next = t.Is(next + 1, TimeWordKind.Season) ? next + 1 : next;
        var match = whole(t, next) ?? OwnPeriod(t, next) ?? BareYear(t, next);
        return match is { Reading: DateReading or SeasonReading or ShiftReading { IsPeriod: true } or DecadeReading or CenturyReading } found
            ? found with { Reading = found.Reading with { Portion = portion!.Value } }
            : null;
    }

    // "the end of the year": the report's own.
    private static TimeMatch? OwnPeriod(TimeTokens t, int i) =>
        t.IsAny(i, "the") && t.IsAny(i + 1, "month", "year", "week", "century") ? new TimeMatch(new ShiftReading(t.Word(i + 1)!.Value, 0, true), i + 2) : null;

    private static TimeMatch? BareYear(TimeTokens t, int i) => CountGrammar.Year(t, i) is { } year ? new TimeMatch(new DateReading(year, null, null), i + 1) : null;

    // "mid-June", "mid-2026": the tokeniser keeps the prefix with its word.
    private static TimeMatch? Joined(TimeTokens t, int i, int at)
    {
        var rest = t[at][4..];
        if (t.Lexicon.Words.TryGetValue(rest, out var word))
        {
            var year = CountGrammar.Year(t, at + 1);
            var end = year is null ? at + 1 : at + 2;
            if (word.Kind == TimeWordKind.Month) return new TimeMatch(new DateReading(year, word.Number, null) { Portion = Portion.Mid }, end);
            if (word.Kind == TimeWordKind.Season) return new TimeMatch(new SeasonReading(word.Value, year) { Portion = Portion.Mid }, end);
            return null;
        }

        if (rest.Length == 4 && int.TryParse(rest, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return new TimeMatch(new DateReading(number, null, null) { Portion = Portion.Mid }, at + 1);
        return rest.Length == 5 && rest[4] == 's' && int.TryParse(rest.AsSpan(0, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var decade)
            ? new TimeMatch(new DecadeReading(decade) { Portion = Portion.Mid }, i + 1)
            : null;
    }

    private static Portion? Noun(string word) => word switch
    {
        "end" or "close" or "ending" => Portion.End,
        "start" or "beginning" or "turn" or "outset" or "opening" => Portion.Start,
        "middle" or "midst" => Portion.Mid,
        _ => null,
    };

    private static Portion? Adjective(string word) => word switch
    {
        "early" => Portion.Early,
        "mid" => Portion.Mid,
        "late" => Portion.Late,
        _ => null,
    };
}
