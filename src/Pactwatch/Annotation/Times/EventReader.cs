using Pactwatch.Annotation.Times.Readings;
using Pactwatch.Annotation.Times.Words;

namespace Pactwatch.Annotation.Times;

/// <summary>Reads what a length of time counts from: an event ("60 days after ratification") or a date ("two weeks before 1 July").</summary>
internal sealed class EventReader(TimeLexicon lexicon, TimeTokens tokens, Func<int, TimeMatch?> timeAt)
{
    private const int LongestEvent = 8;

    /// <summary>The offset that the length is part of, null where it counts from nothing told.</summary>
    /// <param name="start">Where the length starts.</param>
    /// <param name="end">The token behind it.</param>
    /// <param name="phraseEnd">The token behind the words that name the event or date.</param>
    public OffsetReading? Read(int start, DurationReading length, int end, out int phraseEnd)
    {
        phraseEnd = end;
        if (Opening(start, end) is var opening && opening > end && timeAt(opening) is { Reading: DateReading or WeekdayReading or HolidayReading or ShiftReading { IsPeriod: true } } day)
        {
            phraseEnd = day.End;
            return new OffsetReading(length, false, null, day.Reading) { Mod = length.Mod };
        }

        var link = Link(tokens.Characters(end));
        if (link == 0) return null;
        // "within 60 days of": elsewhere "of" tells what filled the time ("three weeks of talks").
        var isOf = tokens.Characters(end) is "of";
        if (isOf && !(tokens.Characters(start - 1) is "within" or "inside" or "in" or "than" or "Within" or "Inside" or "In") && !tokens.Characters(start).StartsWith("the", StringComparison.OrdinalIgnoreCase) && PartOf(start) == 0) return null;
        // "since the" tells how long it has been.
        if (tokens.Characters(end) is "since") return null;
        var at = end + 1;
        if (tokens.Characters(end) is "from" && tokens.Characters(at) is "now") return null;
        if (timeAt(at) is { Reading: DateReading or WeekdayReading or HolidayReading or ShiftReading { IsPeriod: true } or SeasonReading } found)
        {
            phraseEnd = found.End;
            return new OffsetReading(length, link < 0, null, found.Reading, isOf ? PartOf(start) : 0) { Mod = length.Mod };
        }

        if (tokens.Characters(at) is "the" or "a" or "an" or "its" or "their") at++;
        // "from the date of accession"
        if (tokens.Characters(at) is "date" or "day" or "moment" or "time" && tokens.Characters(at + 1) is "of") at += tokens.Characters(at + 2) is "the" or "a" or "an" or "its" or "their" ? 3 : 2;
        if (Name(at, out var last) is not { } name) return null;
        phraseEnd = last;
        var isStart = last == at + 1 && tokens.Is(at, Cue.StartName);
        // "the start of the truce"
        if (isStart && tokens.Characters(last) is "of")
        {
            var begun = tokens.Characters(last + 1) is "the" or "a" or "an" or "its" or "their" ? last + 2 : last + 1;
            if (Name(begun, out var whole) is { } what) (name, phraseEnd, isStart) = (what, whole, false);
        }

        return new OffsetReading(length, link < 0, name, null) { Mod = length.Mod, IsStart = isStart };
    }

    /// <summary>
    /// The noun for the event that is named here, and the token behind its words: of the words up to a preposition or
    /// verb the last one ("the signing of the deal": signing), and where a verb tells it the noun of the verb ("the
    /// treaty is ratified": ratification). Null where nothing that can be an event is named.
    /// </summary>
    public string? Name(int first, out int end)
    {
        end = first;
        while (end < tokens.Count && end - first < LongestEvent && IsNamePart(end))
        {
            end++;
            // A gerund takes its object behind it: "signing the deal".
            if (tokens.Characters(end - 1).EndsWith("ing", StringComparison.Ordinal) && !tokens.Is(end - 1, WordClass.Capital)) break;
        }

        if (VerbNoun(end) is { } noun) return noun;
        if (end == first) return null;
        var head = end - 1;
        if (lexicon.EventVerbs.TryGetValue(tokens[head].Id, out var told) && head > first && tokens.Source(head).Upos != "NOUN") return told;
        var word = tokens.Lower(head);
        // "it", "the deal's": no event; "the parliament voted": a verb that no noun is listed for.
        var isNamed = word is not ("'s" or "’s" or "it" or "they" or "he" or "she" or "this" or "that" or "now" or "which" or "-") && !char.IsAsciiDigit(word[0]);
        return isNamed && !word.EndsWith("ed", StringComparison.Ordinal) ? word : null;
    }

    // "(the treaty) is ratified", "(the troops) withdraw", "(it) has been signed".
    private string? VerbNoun(int end)
    {
        for (var i = end; i < Math.Min(tokens.Count, end + 4); i++)
        {
            if (lexicon.EventVerbs.TryGetValue(tokens[i].Id, out var noun)) return noun;
            if (!(tokens.Characters(i) is "is" or "are" or "has" or "have" or "been" or "was" or "were" or "being" or "both" or "fully" or "finally")) return null;
        }

        return null;
    }

    private bool IsNamePart(int i)
    {
        var characters = tokens.Characters(i);
        return (char.IsLetter(characters[0]) || characters is "'s" or "’s" or "-") && !lexicon.NotEvents.Contains(tokens[i].Id)
            && !(lexicon.EventVerbs.ContainsKey(tokens[i].Id) && tokens.Is(i, WordClass.Verb));
    }

    // "for two weeks, starting on 20 May", "for three days, from today": where the day stands that the length begins on; else nothing.
    private int Opening(int start, int end)
    {
        if (!(tokens.Characters(start - 1) is "for" or "For")) return end;
        var at = tokens.Characters(end) is "," ? end + 1 : end;
        if (tokens.Characters(at) is "from") return at > end ? at + 1 : end;
        if (!(tokens.Characters(at) is "starting" or "beginning" or "commencing")) return end;
        return tokens.Characters(at + 1) is "on" or "from" or "in" ? at + 2 : at + 1;
    }

    private int PartOf(int start)
    {
        var at = tokens.Characters(start) is "the" or "The" ? start + 1 : start;
        return tokens.Characters(at) is "last" or "final" ? -1 : tokens.Characters(at) is "first" or "initial" or "opening" ? 1 : 0;
    }

    // 1 after it, -1 before it, 0 no link.
    private static int Link(ReadOnlySpan<char> word) => word switch
    {
        "after" or "of" or "from" or "following" or "since" or "into" => 1,
        "before" => -1,
        _ => 0,
    };
}
