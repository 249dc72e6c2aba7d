using System.Collections.Frozen;

namespace Pactwatch.Annotation.Times;

/// <summary>Reads lengths of time and what they count from: "60-day", "the next six months", "for an additional year", "60 days after ratification".</summary>
internal static class DurationGrammar
{
    private static readonly FrozenSet<string> Placed =
        new[] { "for", "within", "in", "over", "during", "after", "lasting", "lasted", "takes", "took", "by", "another", "than" }.ToFrozenSet(StringComparer.Ordinal);

    public static TimeMatch? Read(TimeTokens t, int i)
    {
        var at = Mod(t, i, out var mod);
        var match = Placing(t, at) ?? Further(t, at) ?? Plain(t, at);
        if (match is not { Reading: DurationReading length } found) return null;
        var reading = length with { Mod = mod };
        return EventGrammar.Read(t, i, reading, found.End) ?? found with { Reading = reading };
    }

    // "the next six months", "the past two weeks", "the first 42 days"
    private static TimeMatch? Placing(TimeTokens t, int i)
    {
        var at = t.IsAny(i, "the", "these", "those") ? i + 1 : i;
        int span;
        if (t.IsAny(at, "next", "coming", "following")) span = 1;
        else if (t.IsAny(at, "past", "last", "previous", "preceding")) span = -1;
        else if (t.IsAny(at, "first", "initial") && at > i) span = 0;
        else return null;
        var unitAt = CountGrammar.Read(t, at + 1, out var amount);
        if (unitAt == at + 1 && !(t.IsAny(unitAt, "years", "months", "weeks", "days", "hours", "decades") && at > i && span != 0)) return null;
        return t.Is(unitAt, TimeWordKind.Unit) ? new TimeMatch(new DurationReading(t.Word(unitAt)!.Value, amount, span), unitAt + 1) : null;
    }

    // "an additional year", "another 60 days", "one more month", "a further six weeks"
    private static TimeMatch? Further(TimeTokens t, int i)
    {
        var isFurther = t.IsAny(i, "another") || (t.IsAny(i, "a", "an") && t.IsAny(i + 1, "additional", "further", "extra"))
            || (t.IsAny(i, "additional", "further") && t.Digits(i + 1) is not null);
        if (isFurther)
        {
            var at = t.IsAny(i, "a", "an") ? i + 2 : i + 1;
            var unitAt = CountGrammar.Read(t, at, out var amount);
            if (!t.Is(unitAt, TimeWordKind.Unit)) return null;
            return new TimeMatch(new DurationReading(t.Word(unitAt)!.Value, unitAt == at ? 1 : amount, 0, IsFurther: true), unitAt + 1);
        }

        var more = CountGrammar.Read(t, i, out var count);
        if (more == i || !t.IsAny(more, "more", "additional", "further", "extra") || !t.Is(more + 1, TimeWordKind.Unit)) return null;
        return new TimeMatch(new DurationReading(t.Word(more + 1)!.Value, count, 0, IsFurther: true), more + 2);
    }

    private static TimeMatch? Plain(TimeTokens t, int i)
    {
        var unitAt = CountGrammar.Read(t, i, out var amount);
        if (unitAt == i) return Bare(t, i);
        var isHyphened = t.IsHyphen(unitAt) && t.IsGlued(unitAt);
        if (isHyphened) unitAt++;
        // "two calendar months", "30 working days"
        if (t.IsAny(unitAt, "calendar", "working", "business", "consecutive", "full", "straight") && t.Is(unitAt + 1, TimeWordKind.Unit)) unitAt++;
        if (!t.Is(unitAt, TimeWordKind.Unit) || t.Word(unitAt)!.Value is "E") return null;
        if (amount is > 9999 || t.IsAny(unitAt + 1, "old")) return null;
        if (t.IsHyphen(unitAt + 1) && t.IsAny(unitAt + 2, "old")) return null;
        // "600 trucks a day" is a rate; "a year" alone says no length unless something places it.
        if (t.IsAny(i, "a", "an") && unitAt == i + 1 && !Placed.Contains(t[i - 1]) && !t.IsAny(unitAt + 1, "after", "before", "from", "following") && !t.IsHyphen(unitAt + 1)) return null;
        if (t.IsAny(i, "one") && t.IsAny(unitAt, "day") && !Placed.Contains(t[i - 1]) && !isHyphened) return null;
        return new TimeMatch(new DurationReading(t.Word(unitAt)!.Value, amount), unitAt + 1);
    }

    // "for months", "decades-long"
    private static TimeMatch? Bare(TimeTokens t, int i)
    {
        if (!t.Is(i, TimeWordKind.Unit)) return null;
        var isLong = t.IsHyphen(i + 1) && t.IsAny(i + 2, "long");
        if (isLong) return new TimeMatch(new DurationReading(t.Word(i)!.Value, t[i].EndsWith('s') ? null : 1), i + 3);
        return t[i].EndsWith('s') && t.IsAny(i - 1, "for", "within", "in", "over", "of") && !t.IsAny(i - 2, "number")
            && !t.IsAny(i + 1, "gone", "past") && t.IsAny(i - 1, "for", "within", "over")
            ? new TimeMatch(new DurationReading(t.Word(i)!.Value, null), i + 1)
            : null;
    }

    private static int Mod(TimeTokens t, int i, out string? mod)
    {
        mod = null;
        if (t.IsAny(i, "no", "not") && t.IsAny(i + 1, "more", "less", "fewer") && t.IsAny(i + 2, "than"))
        {
            mod = t.IsAny(i + 1, "more") ? "EQUAL_OR_LESS" : "EQUAL_OR_MORE";
            return i + 3;
        }

        if (t.IsAny(i, "more", "less", "fewer") && t.IsAny(i + 1, "than")) mod = t.IsAny(i, "more") ? "MORE_THAN" : "LESS_THAN";
        else if (t.IsAny(i, "at") && t.IsAny(i + 1, "least", "most")) mod = t.IsAny(i + 1, "least") ? "EQUAL_OR_MORE" : "EQUAL_OR_LESS";
        else if (t.IsAny(i, "up") && t.IsAny(i + 1, "to")) mod = "EQUAL_OR_LESS";
        if (mod is not null) return i + 2;
        if (t.IsAny(i, "about", "around", "roughly", "approximately", "nearly", "almost", "some")) mod = "APPROX";
        else if (t.IsAny(i, "over")) mod = t.IsAny(i + 1, "the", "a", "an", "another") ? null : "MORE_THAN";
        else if (t.IsAny(i, "under")) mod = "LESS_THAN";
        return mod is null ? i : i + 1;
    }
}
