using Pactwatch.Annotation.Times.Readings;
using Pactwatch.Annotation.Times.Words;

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
        if (lexicon.RolesBehind.Find(tokens, end, role, reading is DurationReading, out var behindEnd) is not TimeRole.None and var behind)
            return (behind, phraseStart, role == TimeRole.Before ? phraseEnd : Math.Max(phraseEnd, behindEnd));
        // "laid down by the May accord": who did it, not by when.
        if (role == TimeRole.By && tokens.Is(start - 1, Cue.The) && tokens.Is(end, WordClass.Noun)) return (TimeRole.None, start, end);
        // "will not withdraw before 2033"
        if (role == TimeRole.Before && reading is not DurationReading && HasBefore(phraseStart, Cue.Not, Reach - 1)) role = TimeRole.NotBefore;
        return (role, phraseStart, phraseEnd);
    }

    private TimeRole Before(int start, TimeReading reading, out int phraseStart)
    {
        var end = start > 0 && tokens.Is(start - 1, Cue.The) ? start - 1 : start;
        var role = lexicon.Roles.Find(tokens, end, out phraseStart);
        // "handed in up to 30 days after": the particle belongs to the verb.
        if (role != TimeRole.None && phraseStart == end - 1 && tokens.Source(phraseStart).Deprel == "compound:prt") role = TimeRole.None;
        if (role != TimeRole.None) return Fitting(role, phraseStart, end, reading);
        phraseStart = start;
        return reading is DurationReading { Span: 1 } ? TimeRole.OverTheNext : reading is SetReading && tokens.Is(start, Cue.Each) ? TimeRole.Every : TimeRole.None;
    }

    // A length takes another role than a date: "in 60 days", "over the next 60 days"; "in" a vague time says nothing.
    private TimeRole Fitting(TimeRole role, int at, int end, TimeReading reading) => (role, reading) switch
    {
        (_, SetReading) => tokens.Is(end, Cue.Each) ? TimeRole.Every : TimeRole.None,
        (_, ReferenceReading) => TimeRole.None,
        (TimeRole.In or TimeRole.Within, DurationReading { Span: 1 }) => TimeRole.Within,
        (TimeRole.During or TimeRole.For, DurationReading { Span: 1 }) => role == TimeRole.For ? TimeRole.For : TimeRole.OverTheNext,
        (TimeRole.In, DurationReading or OffsetReading) => TimeRole.In,
        (TimeRole.Until, DurationReading or OffsetReading) when tokens.Is(end - 1, Cue.To) => TimeRole.None,
        // "postponed to 15 March" names the new day; "extended to 15 March" its end.
        (TimeRole.Until, _) when tokens.Is(end - 1, Cue.To) => HasBefore(at, Cue.Opening, Reach) ? TimeRole.Until : HasBefore(at, Cue.Moved, Reach) ? TimeRole.On : TimeRole.Until,
        (TimeRole.For, DateReading { Year: null } or WeekdayReading) => TimeRole.On,
        _ => role,
    };

    private bool HasBefore(int at, Cue cue, int reach)
    {
        for (var i = at - 1; i >= Math.Max(0, at - reach); i--)
            if (tokens.Is(i, cue)) return true;
        return false;
    }
}
