namespace Pactwatch.Annotation.Times;

/// <summary>Reads times that recur: "every Saturday", "each month", "twice a month", "daily", "Saturdays".</summary>
internal static class SetGrammar
{
    public static TimeMatch? Read(TimeTokens t, int i)
    {
        if (t.Is(i, TimeWordKind.Set)) return t.IsCapital(i) && i > 0 ? null : new TimeMatch(new SetReading(t.Word(i)!.Value), i + 1);
        if (t.IsAny(i, "every", "each")) return Every(t, i);
        if (t.IsAny(i, "once", "twice", "thrice") && t.IsAny(i + 1, "a", "an", "per", "every", "each") && t.Is(i + 2, TimeWordKind.Unit))
            return new TimeMatch(new SetReading(IsoDuration.Of(t.Word(i + 2)!.Value, 1)), i + 3);
        if (t.IsAny(i + 1, "times") && t.IsAny(i + 2, "a", "per", "each") && t.Is(i + 3, TimeWordKind.Unit))
            return new TimeMatch(new SetReading(IsoDuration.Of(t.Word(i + 3)!.Value, 1)), i + 4);
        return t[i].Length > 5 && t[i].EndsWith("days", StringComparison.Ordinal) && t.Lexicon.Words.GetValueOrDefault(t[i][..^1]) is { Kind: TimeWordKind.Weekday } day
            ? new TimeMatch(new SetReading($"XXXX-WXX-{day.Value}"), i + 1)
            : null;
    }

    private static TimeMatch? Every(TimeTokens t, int i)
    {
        var at = t.IsAny(i + 1, "other") ? i + 2 : i + 1;
        var times = at > i + 1 ? 2 : 1;
        if (t.Word(at) is { Kind: TimeWordKind.Weekday } weekday) return new TimeMatch(new SetReading($"XXXX-WXX-{weekday.Value}"), at + 1);
        if (t.Word(at) is { Kind: TimeWordKind.Month } month && t.IsCapital(at)) return new TimeMatch(new SetReading($"XXXX-{month.Number:00}"), at + 1);
        if (t.Word(at) is { Kind: TimeWordKind.Part } part) return new TimeMatch(new SetReading($"XXXX-XX-XXT{part.Value}"), at + 1);
        if (t.Word(at) is { Kind: TimeWordKind.Season } season) return new TimeMatch(new SetReading($"XXXX-{season.Value}"), at + 1);
        var unitAt = CountGrammar.Read(t, at, out var amount);
        return t.Is(unitAt, TimeWordKind.Unit) ? new TimeMatch(new SetReading(IsoDuration.Of(t.Word(unitAt)!.Value, unitAt == at ? times : amount)), unitAt + 1) : null;
    }
}
