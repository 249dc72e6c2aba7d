using Pactwatch.Annotation.Times.Patterns;
using Pactwatch.Annotation.Times.Readings;
using Pactwatch.Annotation.Times.Words;

namespace Pactwatch.Annotation.Times;

/// <summary>Finds the times of one sentence after the other and what their words say; dates are not known here.</summary>
internal sealed class TimeExpressionRecognizer
{
    private readonly TimeLexicon lexicon;
    private readonly TimeTokens tokens;
    private readonly PatternMatcher matcher;
    private readonly EventReader events;
    private readonly RoleFinder roles;
    private readonly TenseFinder tenses;
    private readonly StartFinder starts;

    public TimeExpressionRecognizer(TimeLexicon lexicon, string text)
    {
        this.lexicon = lexicon;
        tokens = new TimeTokens(lexicon.Vocabulary, text);
        matcher = new PatternMatcher(lexicon, tokens);
        events = new EventReader(lexicon, tokens, i => matcher.At(i));
        roles = new RoleFinder(lexicon, tokens);
        tenses = new TenseFinder(lexicon, tokens);
        starts = new StartFinder(lexicon, tokens);
    }

    /// <summary>The first word for something that an agreement sets going ("truce"), or null while none was read.</summary>
    public string? Process { get; private set; }

    /// <summary>Adds the times of a sentence to <paramref name="found"/>.</summary>
    public void Recognize(ReadOnlySpan<Language.Token> sentence, int number, List<RecognizedTime> found)
    {
        tokens.Read(sentence);
        for (var at = 0; Process is null && at < tokens.Count; at++)
            if (lexicon.Processes.Has(tokens[at].Id)) Process = tokens.Lower(at);
        if (!tokens.HasTimes) return;
        matcher.Begin();
        var first = found.Count;
        var i = 0;
        while (i < tokens.Count)
        {
            if (matcher.At(i) is not { } match)
            {
                i++;
                continue;
            }

            i = match.Reading is null ? match.End : Add(i, match, number, first, found);
        }
    }

    // The token behind the time, which is added unless its words turn out to be none.
    private int Add(int start, TimeMatch match, int sentence, int first, List<RecognizedTime> found)
    {
        var (reading, end) = (match.Reading!, match.End);
        if (reading is DurationReading longest) (reading, end) = JoinedLengths.Read(tokens, i => matcher.At(i), longest, end);
        var phraseEnd = end;
        if (reading is NthReading { Event: "" } nth)
        {
            if (events.Name(end, out phraseEnd) is not { } name) return end;
            // "within the first week of the truce" is a length from its start.
            reading = nth.Number == 1 && tokens.Characters(start - 1) is "within" or "during" or "Within" or "During"
                ? new OffsetReading(new DurationReading(nth.Unit!, 1), false, name, null)
                : nth with { Event = name };
            while (tokens.Characters(end - 1) is "of" or "the") end--;
        }
        else if (reading is DurationReading length && events.Read(start, length, end, out var offsetEnd) is { } offset)
        {
            (reading, phraseEnd) = (offset, offsetEnd);
        }

        if (found.Count > first && found[^1].End == start - 1 && tokens.Is(start - 1, WordClass.Ended)) found[^1] = found[^1] with { IsEnded = true };
        var range = found.Count > first && RangeReader.Joins(tokens, found[^1], start);
        if (!range && RangeReader.Start(tokens, start, reading, out var day) is { } startReading)
        {
            var opening = roles.Find(day, day + 1, startReading, day + 1);
            var ahead = tenses.Find(day, start - 1, TimeRole.On);
            range = !RangeReader.IsList(tokens, start - 1);
            found.Add(new RecognizedTime(startReading, tokens.Span(day, day + 1), tokens.Span(opening.Start, day + 1), range ? TimeRole.From : opening.Role, ahead, sentence, match.Pattern, range, day, day + 1));
        }
        else if (range)
        {
            found[^1] = found[^1] with { IsRangeStart = true, Role = TimeRole.From };
        }

        var phrase = roles.Find(start, end, reading, phraseEnd);
        var role = range ? TimeRole.Until : phrase.Role;
        var tense = range ? found[^1].Tense : tenses.Find(start, end, role);
        // "a third-quarter loss" is told of a quarter that is over, whatever the verb.
        if (role is TimeRole.None or TimeRole.For && reading is SeasonReading { Code: ['Q' or 'H', ..] }) tense = Tense.Untold;
        if (reading is ReferenceReading && tense < Tense.Untold && tokens.Characters(start) is "soon" or "Soon" or "shortly" or "Shortly") return end;
        reading = Placed(reading, role, tense > Tense.Untold || (role == TimeRole.In && tense == Tense.Untold), start);
        found.Add(new RecognizedTime(reading, tokens.Span(start, end), tokens.Span(phrase.Start, phrase.End), role, tense, sentence, match.Pattern, false, start, end, IsSaying(start, end), starts.Find(start)));
        if (!range && RangeReader.Further(tokens, end, reading) is { } further)
        {
            found.Add(found[^1] with { Reading = further, Span = tokens.Span(end + 1, end + 2), Phrase = tokens.Span(end + 1, end + 2), Start = end + 1, End = end + 2 });
            return end + 2;
        }

        if (range || RangeReader.End(tokens, end, reading, out var last) is not { } endReading) return end;
        found[^1] = found[^1] with { IsRangeStart = true, Role = TimeRole.From };
        found.Add(new RecognizedTime(endReading, tokens.Span(last, last + 1), tokens.Span(end, last + 1), TimeRole.Until, tense, sentence, match.Pattern, false, last, last + 1));
        return last + 1;
    }

    // "said on 3 May", "On 3 May the union said": the day of what was said.
    private bool IsSaying(int start, int end)
    {
        var before = tokens.Characters(start - 1) is "on" or "On" ? start - 1 : start;
        if (lexicon.Sayings.Contains(tokens[before - 1].Id)) return true;
        if (before > 1) return false;
        for (var i = end; i < Math.Min(tokens.Count, end + 6); i++)
            if (lexicon.Sayings.Contains(tokens[i].Id)) return true;
        return false;
    }

    // "must be published within 30 days": where no event is named, the days count from the report; "in 10 days" is a day.
    private TimeReading Placed(TimeReading reading, TimeRole role, bool isFuture, int start)
    {
        if (reading is not DurationReading { Span: 0, IsFurther: false, Mod: null or "APPROX" } length || !isFuture) return reading;
        if (role == TimeRole.Within) return length with { Span = 1 };
        var isAhead = role == TimeRole.In && tokens.Characters(start - 1) is "in" or "In" && length.Amount is not null && !(tokens.Characters(start - 2) is "time" or "once" or "twice");
        return isAhead ? new ShiftReading(length.Unit, length.Amount, false) { With = length.Rest } : reading;
    }
}
