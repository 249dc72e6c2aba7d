using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times;

/// <summary>Finds the role that the words around a time give it.</summary>
internal sealed class RoleFinder(TimeLexicon lexicon, TimeTokens tokens)
{
    // As far as a verb or preposition is looked for that belongs to the time.
    private const int Reach = 6;

    /// <summary>The role of the time at [start, end), and the tokens that its phrase reaches over.</summary>
    public (TimeRole Role, int Start, int End) Find(int start, int end, TimeReading reading, int phraseEnd)
    {
        var role = Before(start, reading, out var phraseStart);
        if (tokens.Characters(end) is "at" && tokens.Characters(end + 1) is "the" && tokens.Characters(end + 2) is "latest") return (TimeRole.NoLaterThan, phraseStart, end + 3);
        if (tokens.Characters(end) is "or" && tokens.Characters(end + 1) is "earlier" or "sooner") return (TimeRole.By, phraseStart, phraseEnd);
        if (tokens.Characters(end) is "or" or "and" && tokens.Characters(end + 1) is "later" or "after" or "onwards" && tokens.Is(end + 2, Words.WordClass.Stop)) return (TimeRole.From, phraseStart, Math.Max(phraseEnd, end + 2));
        if (tokens.Characters(end) is "onwards" or "onward" || (tokens.Characters(end) is "on" && role == TimeRole.From && tokens.Characters(end + 1) is "," or ".")) return (TimeRole.From, phraseStart, Math.Max(phraseEnd, end + 1));
        var deadline = tokens.Is(end, Words.WordClass.Hyphen) ? end + 1 : end;
        if (tokens.Characters(deadline) is "deadline" && reading is not DurationReading) return (TimeRole.By, phraseStart, deadline + 1);
        // "laid down by the May accord": who did it, not by when.
        if (role == TimeRole.By && tokens.Characters(start - 1) is "the" && tokens.Is(end, Words.WordClass.Noun)) return (TimeRole.None, start, end);
        // "before this year is over" ends with the year, not before it.
        if (role == TimeRole.Before && IsOver(end)) role = TimeRole.By;
        // "will not withdraw before 2033"
        if (role == TimeRole.Before && reading is not DurationReading && IsDenied(phraseStart)) role = TimeRole.NotBefore;
        return (role, phraseStart, phraseEnd);
    }

    private bool IsDenied(int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - Reach + 1); i--)
            if (tokens.Characters(i) is "not" or "n't" or "n’t" or "never" or "cannot") return true;
        return false;
    }

    private bool IsOver(int end) =>
        tokens.Characters(end) is "ends" or "closes" or "expires"
        || (tokens.Characters(end) is "is" or "was" && tokens.Characters(end + 1) is "over" or "out" or "up");

    private TimeRole Before(int start, TimeReading reading, out int phraseStart)
    {
        var end = start > 0 && tokens.Characters(start - 1) is "the" ? start - 1 : start;
        var role = lexicon.Roles.Find(tokens, end, out phraseStart);
        if (role != TimeRole.None) return Fitting(role, phraseStart, end, reading);
        phraseStart = start;
        return reading is DurationReading { Span: 1 } ? TimeRole.OverTheNext : reading is SetReading && IsEach(start) ? TimeRole.Every : TimeRole.None;
    }

    // A length takes another role than a date: "in 60 days", "over the next 60 days"; "in" a vague time says nothing.
    private TimeRole Fitting(TimeRole role, int at, int end, TimeReading reading) => (role, reading) switch
    {
        (_, SetReading) => IsEach(end) ? TimeRole.Every : TimeRole.None,
        (_, ReferenceReading) => TimeRole.None,
        (TimeRole.In or TimeRole.Within, DurationReading { Span: 1 }) => TimeRole.Within,
        (TimeRole.During or TimeRole.For, DurationReading { Span: 1 }) => role == TimeRole.For ? TimeRole.For : TimeRole.OverTheNext,
        (TimeRole.In, DurationReading or OffsetReading) => TimeRole.In,
        (TimeRole.Until, DurationReading or OffsetReading) when tokens.Characters(end - 1) is "to" => TimeRole.None,
        (TimeRole.Until, _) when tokens.Characters(end - 1) is "to" => HasBefore(at, "from", "between") ? TimeRole.Until : IsMoved(at) ? TimeRole.On : TimeRole.Until,
        (TimeRole.For, DateReading { Year: null } or WeekdayReading) => TimeRole.On,
        _ => role,
    };

    private bool IsEach(int i) => tokens.Characters(i) is "every" or "each" or "Every" or "Each";

    private bool HasBefore(int at, string one, string other)
    {
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
            if (tokens.Characters(i).SequenceEqual(one) || tokens.Characters(i).SequenceEqual(other)) return true;
        return false;
    }

    // "postponed to 15 March" names the new day; "extended to 15 March" its end.
    private bool IsMoved(int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
            if (tokens.Characters(i) is "postponed" or "moved" or "delayed" or "brought" or "rescheduled") return true;
        return false;
    }
}
