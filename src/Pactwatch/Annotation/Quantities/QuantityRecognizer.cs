using System.Collections.Immutable;
using Pactwatch.Annotation.Parties;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Finds the quantities of one report, sentence by sentence, from left to right. One use, one thread.</summary>
internal sealed class QuantityRecognizer(ReportWords words, ImmutableArray<TimeExpression> times)
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> CasualtyWords =
        Lexicon.Set("Annotation/Quantities/English/casualty-words.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AddingWords =
        Lexicon.Set("Annotation/Quantities/English/adding-words.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ImmutableArray<Quantity>.Builder found = ImmutableArray.CreateBuilder<Quantity>();
    private int nextTime;

    public ImmutableArray<Quantity> Recognize()
    {
        var token = 0;
        while (token < words.Count)
        {
            var sentence = words.SentenceAround(token);
            token = Math.Max(token + 1, sentence.Contains(token) ? At(token, sentence) : token + 1);
        }

        return found.ToImmutable();
    }

    // The token to go on with.
    private int At(int token, TokenRange sentence)
    {
        if (ShareRecognizer.At(words, token, LastGroupUnit(token)) is { } share && !IsTime(share.Quantity.Number))
        {
            found.Add(share.Quantity);
            return share.End;
        }

        if (NumberReader.ReadAt(words, token) is not { } number) return token + 1;
        if (number.Tokens.End > sentence.End || IsTime(words.SpanOf(number.Tokens.First, number.Tokens.End))) return number.Tokens.End;
        return RangeReader.SecondOf(words, number) is { } second ? Range(number, second) : Single(number, number, Approximation.Exact);
    }

    private int Range(NumberPhrase first, NumberPhrase second)
    {
        if (IsTime(words.SpanOf(second.Tokens.First, second.Tokens.End))) return second.Tokens.End;
        switch (RangeReader.KindOf(words, first, second))
        {
            case RangeKind.Between:
                var low = first.HasScale ? first : first.WithScale(second.Scale);
                return Single(low with { Tokens = new TokenRange(first.Tokens.First, second.Tokens.End), Max = second.Max }, second, Approximation.Between);
            case RangeKind.Change:
                // "from 145 to 30 percent": two quantities, the second lends the first its unit.
                Single(first, first, Approximation.Exact, unitFrom: second);
                return Single(second, second, Approximation.Exact);
            case RangeKind.Score:
                return second.Tokens.End;
            default:
                return Single(first, first, Approximation.Exact);
        }
    }

    private int Single(NumberPhrase number, NumberPhrase last, Approximation approximation, NumberPhrase? unitFrom = null)
    {
        var sign = Units.SignBefore(words, number.Tokens.First);
        if (sign is null && NumberNames.IsName(words, number)) return number.Tokens.End;

        var end = last.Tokens.End;
        var trailing = Modifiers.StartingAt(words, end);
        if (trailing is { } right) end = right.End;
        var thing = sign is { } money ? new CountedThing(null, money.Currency.Code, end) : Behind(end, last);
        if (thing is null && unitFrom is not null) thing = Behind(unitFrom.Tokens.End, unitFrom) is { } lent ? lent with { Phrase = null, End = end } : null;
        if (thing is { IsDuration: true }) return thing.End;
        if (sign is null && !Counts(number, thing)) return number.Tokens.End;
        thing ??= Elided(number);

        var start = sign?.First ?? number.Tokens.First;
        var (first, before) = Modifiers.EndingBefore(words, start);
        if (first > 0 && approximation == Approximation.Between && words.Is(start - 1, "between") && words.AreTogether(start - 1, start)) first = start - 1;
        if (trailing is null && thing is not null && Modifiers.StartingAt(words, thing.End) is { } late && !words.IsHyphen(thing.End)) (trailing, end) = (late, late.End);
        var strength = Modifiers.Stronger(before, trailing?.Approximation ?? Approximation.Exact);
        Add(number, last, first, Math.Max(end, thing?.End ?? end), thing, strength == Approximation.Exact || (approximation == Approximation.Between && strength == Approximation.About) ? approximation : strength);
        return Math.Max(end, thing?.End ?? end);
    }

    private void Add(NumberPhrase number, NumberPhrase last, int first, int end, CountedThing? thing, Approximation approximation)
    {
        var parts = Units.CurrencyAt(words, last.Tokens.End) is { } currency && thing?.Unit == currency.Currency.Code ? currency.Currency.Parts : 1m;
        var (min, max) = ((decimal?)(number.Min / parts), (decimal?)(number.Max / parts));
        if (approximation == Approximation.AtLeast) max = null;
        if (approximation == Approximation.AtMost) min = null;
        if (approximation == Approximation.Exact && number.Form == NumberForm.Vague && number.Min != number.Max) approximation = Approximation.About;
        found.Add(new Quantity(
            words.SpanOf(first, end), words.SpanOf(number.Tokens.First, last.Tokens.End),
            thing?.Phrase is { } phrase ? words.SpanOf(phrase.First, phrase.End) : null,
            min, max, thing?.Unit, approximation, Rates.At(words, end)));
    }

    // The unit behind a number: percent, money, a measure, or the thing counted.
    private CountedThing? Behind(int token, NumberPhrase number)
    {
        if (Units.CurrencyAt(words, token) is { } money) return new CountedThing(null, money.Currency.Code, money.End);
        if (number.Form != NumberForm.Vague && Units.MeasureAt(words, token) is { } measure)
        {
            var of = CountedNouns.AfterMeasure(words, measure.End);
            return new CountedThing(of?.Phrase, measure.Unit, of?.End ?? measure.End);
        }

        // "two-phase", "60-day", "45-year-old": a number inside an adjective counts nothing here.
        if (words.IsHyphen(token) && words.IsGlued(token - 1)) return new CountedThing(null, null, token + 1, IsDuration: true);
        return CountedNouns.After(words, token, number) ?? Casualties(token, number);
    }

    private CountedThing? Casualties(int token, NumberPhrase number)
    {
        var isBeside = (words.AreTogether(token - 1, token) && CasualtyWords.Contains(words[token]))
            || (words.AreTogether(number.Tokens.First, number.Tokens.First - 1) && CasualtyWords.Contains(words[Modifiers.EndingBefore(words, number.Tokens.First).First - 1]));
        return isBeside ? new CountedThing(null, "people", token) : null;
    }

    private bool Counts(NumberPhrase number, CountedThing? thing)
    {
        if (NumberNames.IsLikelyNameAlone(words, number, thing is { IsGroup: true } || (thing is not null && thing.Phrase is null))) return false;
        var isOne = number is { Form: NumberForm.Words, HasScale: false, Max: 1m };
        var isMeasured = thing is { Unit: not null } && (thing.Phrase is null || !thing.IsGroup) && words.IsWord(number.Tokens.End);
        if (isOne) return isMeasured && thing!.Phrase is null;
        if (number.Vague is VagueUse.Base) return thing is { IsGroup: true };
        var small = number is { Form: NumberForm.Words, HasScale: false };
        if (small && thing is null) return Elided(number) is not null;
        // "the two sides", "both of the three capitals": a definite few without a group noun are the parties, no count.
        return !(small && number.Max < 10m && IsDefinite(number.Tokens.First - 1) && thing is not null && !CountsPeopleOrThings(thing));
    }

    private bool CountsPeopleOrThings(CountedThing thing) =>
        thing.Phrase is not { } phrase || GroupNouns.English.EndingAt(words, phrase.End - 1) is { Noun.Kind: not (GroupKind.Institution or GroupKind.Official) };

    private bool IsDefinite(int token) => words[token] is "the" or "The" or "these" or "those" or "their" or "its" or "Their" or "Its" || words.IsPossessive(token);

    // "2,500 troops in one country and 900 in the other", "and 900 more in the other"; "troops peaked at 168,000".
    private CountedThing? Elided(NumberPhrase number)
    {
        var end = number.Tokens.End;
        if (words.AreTogether(end - 1, end) && AddingWords.Contains(words[end])) end++;
        if (words.AreTogether(end - 1, end) && NounPhrases.English.IsModifier(words, end) && !words.IsCapitalized(end) && !words[end].EndsWith("ed") && !words[end].EndsWith("ing")) return null;
        var unit = GroupUnitBefore(number.Tokens.First, number.Form);
        return unit is null ? null : new CountedThing(null, unit, end);
    }

    private string? GroupUnitBefore(int token, NumberForm form)
    {
        if (found.Count > 0 && found[^1] is { Unit: { } unit } last && words.AreTogether(words.TokenFrom(last.Span.Start), token))
            return unit is "percent" || unit.Length == 3 && unit.All(char.IsAsciiLetterUpper) ? null : unit;
        if (form == NumberForm.Words) return null;
        var before = Modifiers.EndingBefore(words, token).First - 1;
        return words[before] is "at" or "to" or "reached" or "by" or "numbered" or "totalled" or "totaled" ? NounBefore(before) : null;
    }

    private string? NounBefore(int token)
    {
        for (var i = token - 1; words.AreTogether(i, token) && token - i < 12; i--)
            if (GroupNouns.English.EndingAt(words, i) is { } group && GroupNouns.IsPlural(group.Noun, words[i])) return group.Noun.Unit;
        return null;
    }

    // The unit that "the remainder" takes over: what was counted before it in this sentence or the last.
    private string? LastGroupUnit(int token)
    {
        if (found.Count > 0 && words.SentenceOf(words.TokenFrom(found[^1].Span.Start)) >= words.SentenceOf(token) - 1 && found[^1].Unit is { } unit) return unit;
        return NounBefore(token);
    }

    private bool IsTime(TextSpan span)
    {
        while (nextTime < times.Length && times[nextTime].Span.End <= span.Start) nextTime++;
        for (var i = nextTime; i < times.Length && times[i].Span.Start < span.End; i++)
            if (times[i].Span.Overlaps(span)) return true;
        return false;
    }
}
