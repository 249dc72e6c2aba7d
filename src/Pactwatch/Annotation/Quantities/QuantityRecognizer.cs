using System.Collections.Immutable;
using Pactwatch.Annotation.Parties;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Finds the quantities of one report, sentence by sentence, from left to right. One use, one thread.</summary>
internal sealed class QuantityRecognizer
{
    private readonly ReportWords words;
    private readonly ImmutableArray<TimeExpression> times;
    private readonly ImmutableArray<Quantity>.Builder found = ImmutableArray.CreateBuilder<Quantity>();
    private readonly UnitFinder units;
    private readonly Func<int, string?> lastCounted;
    private int nextTime;

    public QuantityRecognizer(ReportWords words, ImmutableArray<TimeExpression> times)
    {
        (this.words, this.times) = (words, times);
        units = new UnitFinder(words, found);
        lastCounted = units.LastCounted;
    }

    public ImmutableArray<Quantity> Recognize()
    {
        for (var token = 0; token < words.Count;)
        {
            var next = NumberLexicon.MayOpenAt(words, token) && words.SentenceOf(token) >= 0 ? At(token) : token + 1;
            token = Math.Max(token + 1, next);
        }

        return found.ToImmutable();
    }

    // The token to go on with.
    private int At(int token)
    {
        if (ShareRecognizer.At(words, token, lastCounted) is { } share && !IsTime(share.Quantity.Number))
        {
            found.Add(share.Quantity);
            return share.End;
        }

        if (GluedFigures.At(words, token) is { } glued && !IsTime(glued.Quantity.Span))
        {
            found.Add(glued.Quantity);
            return glued.End;
        }

        if (NumberReader.ReadAt(words, token) is not { } number) return token + 1;
        if (!words.AreTogether(token, number.Tokens.End - 1)) return token + 1;
        // "three-quarters of the exports", "by a quarter", "a quarter of a million" may be read as months.
        if (number.IsPart) return Part(number);
        // "12 cases per 100,000 residents": the number is what the rate is over.
        if (words.Is(token - 1, "per") && words.AreTogether(token - 1, token)) return number.Tokens.End;
        if (number.Plain >= 1m && !Rates.IsCountPerTime(words, number.Tokens.End) && (IsTime(words.SpanOf(number.Tokens.First, number.Tokens.End)) || EndsTimeRange(number))) return number.Tokens.End;
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

    // "a third of the seats", "half the city", "by two-thirds"; "a quarter mile" is a measure.
    private int Part(NumberPhrase part)
    {
        var end = part.Tokens.End;
        var at = words.Is(end, "of") ? end + 1 : end;
        if (words.Is(at, "a") || words.Is(at, "an")) at++;
        if (Units.MeasureAt(words, at) is { } measure && (at > end || words.IsWord(end) || words.IsHyphen(end)) && !words.Is(measure.End, "of"))
        {
            return Add(part, part, end, new CountedThing(null, measure.Unit, measure.End), Approximation.Exact);
        }

        var whole = CountedNouns.Whole(words, end);
        if (whole is { IsDuration: true }) return whole.End;
        var (first, approximation) = Modifiers.EndingBefore(words, part.Tokens.First);
        // "a third of it", "half of them": of what was counted before.
        var isOfPronoun = whole is null && words.Is(end, "of") && words.AreTogether(end, end + 1) && words.TokenAt(end + 1).Upos is "PRON";
        var unit = whole?.Unit ?? (isOfPronoun ? units.LastCounted(part.Tokens.First) : null);
        var wholeEnd = whole?.End ?? (isOfPronoun ? end + 2 : end);
        found.Add(new Quantity(
            words.SpanOf(first, wholeEnd), words.SpanOf(part.Tokens.First, end),
            whole?.Phrase is { } phrase ? words.SpanOf(phrase.First, phrase.End) : null,
            null, null, unit, approximation, Share: new Share(part.Min, part.Max), Change: ChangeReader.PartOf(words, first, false)));
        return wholeEnd;
    }

    private int Single(NumberPhrase number, NumberPhrase last, Approximation approximation, NumberPhrase? unitFrom = null)
    {
        var sign = Units.SignBefore(words, number.Tokens.First);
        if (sign is null && NumberNames.IsName(words, number)) return number.Tokens.End;

        var end = last.Tokens.End;
        var trailing = Modifiers.StartingAt(words, end);
        if (trailing is { } right) end = right.End;
        var thing = sign is { } money ? new CountedThing(null, money.Currency.Code, end) : units.Behind(end, last);
        if (thing is null && unitFrom is not null) thing = units.Lent(number, unitFrom) is { } lent ? lent with { Phrase = null, End = end } : null;
        if (thing is { IsDuration: true }) return thing.End;
        if (sign is null && !units.Counts(number, thing)) return number.Tokens.End;
        thing ??= units.Elided(number);
        var next = Add(number, last, end, thing, approximation, trailing);

        // "58 of the 150 seats": the whole is told, too.
        return thing?.Phrase is { } phrase && words.Is(end, "of") && HoldsNumber(end + 1, phrase) ? end + 1 : next;
    }

    private bool HoldsNumber(int token, TokenRange phrase)
    {
        while (NounPhrases.English.IsDeterminer(words, token)) token++;
        return token < phrase.End && NumberReader.ReadAt(words, token) is { Form: not NumberForm.Vague };
    }

    // The token behind the quantity.
    private int Add(NumberPhrase number, NumberPhrase last, int end, CountedThing? thing, Approximation approximation, (int End, Approximation Approximation)? trailing = null)
    {
        var sign = Units.SignBefore(words, number.Tokens.First);
        var start = sign?.First ?? number.Tokens.First;
        var (first, before) = Modifiers.EndingBefore(words, start);
        if (first > 0 && approximation == Approximation.Between && words.Is(start - 1, "between") && words.AreTogether(start - 1, start)) first = start - 1;
        end = Math.Max(end, thing?.End ?? end);
        if (trailing is null && thing is not null && Modifiers.StartingAt(words, end) is { } late && !words.IsHyphen(end)) (trailing, end) = (late, late.End);
        var strength = Modifiers.Stronger(before, trailing?.Approximation ?? Approximation.Exact);
        if (strength == Approximation.Exact || (approximation == Approximation.Between && strength == Approximation.About)) strength = approximation;
        if (strength == Approximation.Exact && number.Form == NumberForm.Vague && number.Min != number.Max) strength = Approximation.About;

        var coins = Coins(thing, ref end);
        var rate = Rates.At(words, end, Units.IsCurrency(thing?.Unit) || Units.IsCoin(thing?.Unit));
        decimal? min = number.Min + coins, max = number.Max + coins;
        if (strength == Approximation.AtLeast) max = null;
        if (strength == Approximation.AtMost) min = null;
        found.Add(new Quantity(
            words.SpanOf(first, end), words.SpanOf(number.Tokens.First, last.Tokens.End),
            thing?.Phrase is { } phrase ? words.SpanOf(phrase.First, phrase.End) : null,
            min, max, thing?.Unit, strength, rate?.Per, Change: ChangeReader.PartOf(words, first, thing is { Phrase: not null })));
        return rate?.End ?? end;
    }

    // "15 dollars and 50 cents", "15 dollars 50" is one amount.
    private decimal Coins(CountedThing? thing, ref int end)
    {
        if (!Units.IsCurrency(thing?.Unit)) return 0m;
        var isJoined = words.Is(end, "and");
        var at = isJoined ? end + 1 : end;
        if (!words.AreTogether(end - 1, at) || !NumberLexicon.MayOpen(words[at]) || NumberReader.ReadAt(words, at) is not { Form: not NumberForm.Vague, IsPart: false, Max: < 100m } coins) return 0m;
        if (Units.MeasureAt(words, coins.Tokens.End) is { } measure && Units.IsCoin(measure.Unit)) end = measure.End;
        else if (!isJoined && words.IsWord(end - 1) && coins.Max >= 10m && !words.IsWord(coins.Tokens.End) && Units.SignBefore(words, at)?.First != end) end = coins.Tokens.End;
        else return 0m;
        return coins.Max / 100m;
    }

    // "October 25-26", where the time ends before the dash.
    private bool EndsTimeRange(NumberPhrase number)
    {
        var dash = number.Tokens.First - 1;
        return number.Form == NumberForm.Figures && words[dash] is "-" or "–" && words.AreTogether(dash - 1, number.Tokens.First) && nextTime > 0 && times[nextTime - 1].Span.End == words.TokenAt(dash - 1).Span.End
            && char.IsAsciiDigit(words[dash - 1][^1]);
    }

    private bool IsTime(TextSpan span)
    {
        while (nextTime < times.Length && times[nextTime].Span.End <= span.Start) nextTime++;
        for (var i = nextTime; i < times.Length && times[i].Span.Start < span.End; i++)
            if (times[i].Span.Overlaps(span)) return true;
        return false;
    }
}
