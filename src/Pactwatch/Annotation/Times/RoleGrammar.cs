namespace Pactwatch.Annotation.Times;

/// <summary>Finds the role that the words around a time give it.</summary>
internal static class RoleGrammar
{
    /// <summary>The role of the time at [start, end), and the tokens that its phrase reaches over.</summary>
    public static TimeRole Find(TimeTokens t, int start, int end, TimeReading reading, out int phraseStart, out int phraseEnd)
    {
        phraseStart = start;
        phraseEnd = end;
        var role = Before(t, start, reading, ref phraseStart);
        if (t.IsAny(end, "at") && t.IsAny(end + 1, "the") && t.IsAny(end + 2, "latest"))
        {
            phraseEnd = end + 3;
            return TimeRole.NoLaterThan;
        }

        if (t.IsAny(end, "or") && t.IsAny(end + 1, "earlier", "sooner")) return TimeRole.By;
        if (t.IsAny(end, "deadline") || (t.IsHyphen(end) && t.IsAny(end + 1, "deadline")))
        {
            phraseEnd = t.IsAny(end, "deadline") ? end + 1 : end + 2;
            return reading is DurationReading ? TimeRole.None : TimeRole.By;
        }

        if (reading is OffsetReading) phraseEnd = EventGrammar.EndOfPhrase(t, end);
        return role;
    }

    private static TimeRole Before(TimeTokens t, int start, TimeReading reading, ref int phraseStart)
    {
        var end = start;
        if (t.IsAny(end - 1, "the") && end > 0) end--;
        for (var count = Math.Min(t.Lexicon.LongestRole, end); count >= 1; count--)
        {
            if (!t.Lexicon.Roles.TryGetValue(t.Phrase(end - count, count), out var role)) continue;
            phraseStart = end - count;
            return Fitting(role, t, phraseStart, reading);
        }

        return reading is DurationReading { Span: 1 } ? TimeRole.OverTheNext : reading is SetReading ? TimeRole.Every : TimeRole.None;
    }

    // A length takes another role than a date: "in 60 days", "over the next 60 days"; "in" a vague time says nothing.
    private static TimeRole Fitting(TimeRole role, TimeTokens t, int at, TimeReading reading) => (role, reading) switch
    {
        (TimeRole.In or TimeRole.Within, DurationReading { Span: 1 }) => TimeRole.Within,
        (TimeRole.During or TimeRole.For, DurationReading { Span: 1 }) => role == TimeRole.For ? TimeRole.For : TimeRole.OverTheNext,
        (TimeRole.In, DurationReading or OffsetReading) when t.IsAny(at, "in") => TimeRole.In,
        (TimeRole.Until, DurationReading or OffsetReading) when t.IsAny(at, "to") => TimeRole.None,
        (TimeRole.Until, DateReading or SeasonReading) when t.IsAny(at, "to") => HasFrom(t, at) ? TimeRole.Until : IsMoved(t, at) ? TimeRole.On : TimeRole.Until,
        _ => role,
    };

    private static bool HasFrom(TimeTokens t, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 6); i--)
            if (t.IsAny(i, "from", "between")) return true;
        return false;
    }

    // "postponed to 15 March" names the new day; "extended to 15 March" its end.
    private static bool IsMoved(TimeTokens t, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 6); i--)
            if (t.IsAny(i, "postponed", "moved", "delayed", "brought", "rescheduled")) return true;
        return false;
    }
}
