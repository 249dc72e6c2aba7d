using System.Collections.Frozen;
using System.Collections.Immutable;
using Pactwatch.Annotation.Parties;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Finds what a number counts: behind it, before it, or in a quantity before it; and whether it counts at all.</summary>
internal sealed class UnitFinder(ReportWords words, ImmutableArray<Quantity>.Builder found)
{
    private const string Folder = "Annotation/Quantities/English/";
    private const int MostWordsBetween = 12;
    private const decimal OldestAge = 100m;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CasualtyWords = Set("casualty-words.txt");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AddingWords = Set("adding-words.txt");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberNouns = Set("number-nouns.txt");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Settlements = Set("settlement-words.txt");

    private static readonly FrozenSet<string> Parties = Lexicon.Set(Folder + "parties-not-counts.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The unit behind a number: percent, money, a measure, or the thing counted; null where nothing is counted there.</summary>
    public CountedThing? Behind(int token, NumberPhrase number)
    {
        if (Units.CurrencyAt(words, token) is { } money) return new CountedThing(null, money.Currency.Code, money.End);
        // "tens of millions of dollars"
        if (number is { Form: NumberForm.Vague, Vague: not VagueUse.Base } && words.Is(token, "of") && words.IsWord(token + 1) && Units.CurrencyAt(words, token + 1) is { } amount)
            return new CountedThing(null, amount.Currency.Code, amount.End);
        if (number.Form != NumberForm.Vague && Units.MeasureAt(words, token) is { } measure)
        {
            var of = CountedNouns.AfterMeasure(words, measure.End);
            return new CountedThing(of?.Phrase, measure.Unit, of?.End ?? measure.End);
        }

        // "two-phase", "60-day", "45-year-old": a number inside an adjective counts nothing here.
        if (words.IsHyphen(token)) return CountedNouns.Hyphen(words, token) ?? (words.IsGlued(token - 1) || Units.IsTimeUnit(words, token + 1) ? new CountedThing(null, null, token + 1, IsDuration: true) : null);
        return CountedNouns.After(words, token, number) ?? Casualties(token, number);
    }

    /// <summary>The unit that the second number of a change lends the first: "from 145 to 30 percent", "from $2 to 3 billion".</summary>
    public CountedThing? Lent(NumberPhrase first, NumberPhrase second)
    {
        if (Units.SignBefore(words, second.Tokens.First) is { } sign) return new CountedThing(null, sign.Currency.Code, first.Tokens.End);
        return Behind(second.Tokens.End, second);
    }

    /// <summary>False for a number that names, dates or merely refers: a bare "one", a year, "the two sides".</summary>
    public bool Counts(NumberPhrase number, CountedThing? thing)
    {
        // "In Lyon 64 people died": no name's number is of people.
        var arePeople = thing is { Head: var noun } && noun == number.Tokens.End && GroupNouns.English.Find(words[noun]) is { Kind: GroupKind.Civilian };
        if (!arePeople && NumberNames.IsLikelyNameAlone(words, number, thing is { IsGroup: true } || (thing is not null && thing.Phrase is null))) return false;
        if (number.Vague is VagueUse.Base) return thing is { IsGroup: true };
        if (number is { Form: NumberForm.Words, HasScale: false, Max: 1m }) return thing is { Unit: not null, Phrase: null } && (words.IsWord(number.Tokens.End) || (words.IsHyphen(number.Tokens.End) && Units.IsCurrency(thing.Unit)));
        var isSmall = number is { Form: NumberForm.Words, HasScale: false };
        if (thing is null && IsAge(number.Tokens.First)) return false;
        if (thing is null && !number.HasScale && IsLengthAhead(number.Tokens.First - 1)) return false;
        if (isSmall && thing is null) return Elided(number) is not null || (words.AreTogether(number.Tokens.First, number.Tokens.End) && AddingWords.Contains(words[number.Tokens.End]));
        // "the bodies of four others" counts them.
        if (thing is { Head: >= 0 } && words.Is(number.Tokens.First - 1, "of") && AddingWords.Contains(words[thing.Head])) return true;
        return !(isSmall && number.Max < 10m && thing is { Head: >= 0 } && IsDefinite(number.Tokens.First - 1) && AreParties(words, thing.Head));
    }

    /// <summary>True for a noun that names the parties told of ("the two sides", "all parties").</summary>
    public static bool AreParties(ReportWords words, int head) => head >= 0 && Parties.Contains(PluralNouns.SingularOf(words[head]));

    /// <summary>What was counted before, where the noun is left out: "2,500 troops in one country and 900 in the other"; "troops peaked at 90,000".</summary>
    public CountedThing? Elided(NumberPhrase number)
    {
        var end = number.Tokens.End;
        if (words.AreTogether(end - 1, end) && AddingWords.Contains(words[end])) end++;
        if (words.AreTogether(end - 1, end) && NounPhrases.English.IsModifier(words, end) && !words.IsCapitalized(end) && !(words.Is(end, "each") || words.Is(end, "apiece")) && !words[end].EndsWith("ed") && !words[end].EndsWith("ing")) return null;
        var unit = GroupUnitBefore(number.Tokens.First, number.Form);
        return unit is null ? null : new CountedThing(null, unit, end);
    }

    /// <summary>The unit that "the remainder" and "a third of them" take over: what was counted before in this sentence or the last.</summary>
    public string? LastCounted(int token)
    {
        if (found.Count > 0 && words.SentenceOf(words.TokenFrom(found[^1].Span.Start)) >= words.SentenceOf(token) - 1 && found[^1].Unit is { } unit) return unit;
        return NounBefore(token);
    }

    private CountedThing? Casualties(int token, NumberPhrase number)
    {
        var isBeside = (words.AreTogether(token - 1, token) && CasualtyWords.Contains(words[token]))
            || (words.AreTogether(number.Tokens.First, number.Tokens.First - 1) && CasualtyWords.Contains(words[Modifiers.EndingBefore(words, number.Tokens.First).First - 1]));
        return isBeside && !IsBeforeModifier(token) ? new CountedThing(null, "people", token) : null;
    }

    // "killing 30 rare cranes": a noun that was not read stands behind.
    private bool IsBeforeModifier(int token) => words.AreTogether(token - 1, token) && words.TokenAt(token).Upos is "NOUN" && !CasualtyWords.Contains(words[token]);

    private bool IsDefinite(int token) => words[token] is "the" or "The" or "these" or "those" or "These" or "Those" or "their" or "its" or "Their" or "Its" or "our" or "Our" or "both" or "Both" or "of" || words.IsPossessive(token);

    // "children under 10", "women over 50": an age behind persons.
    private bool IsAge(int token) =>
        words[token - 1] is "under" or "over" or "above" or "below" && words.AreTogether(token - 2, token)
        && Figures.Read(words[token]) is { } years && years <= OldestAge && decimal.IsInteger(years)
        && GroupNouns.English.Find(words[token - 2]) is { IsPeople: true, Kind: GroupKind.Civilian };

    // "25 million tonnes in each of the next three": years.
    private bool IsLengthAhead(int token) => words[token] is "next" or "past" or "coming" or "following" or "previous" or "preceding";

    private string? GroupUnitBefore(int token, NumberForm form)
    {
        // "a crew of 22", "a force of some 300"
        var of = Modifiers.EndingBefore(words, token).First - 1;
        if (words.Is(of, "of") && words.AreTogether(of - 1, token) && words.IsWord(of - 1))
        {
            // "a city of 3.1 million" counts who lives there.
            if (Settlements.Contains(words[of - 1])) return "people";
            return GroupNouns.English.Find(words[of - 1]) is null ? null : words[of - 1].ToString().ToLowerInvariant();
        }

        if (found.Count > 0 && found[^1] is { Unit: { } unit, Share: null } last && words.AreTogether(words.TokenFrom(last.Span.Start), token))
            return unit is "percent" or "points" or "times" or "percentage points" or "basis points" || Units.IsCurrency(unit) || Units.IsCoin(unit) ? null : unit;
        if (form == NumberForm.Words) return null;
        var before = Modifiers.EndingBefore(words, token).First - 1;
        return words[before] is "at" or "to" or "reached" or "by" or "numbered" or "totalled" or "totaled" or "is" or "hit" or "passed" or "topped" ? NounBefore(before) : null;
    }

    private string? NounBefore(int token)
    {
        for (var i = token - 1; words.AreTogether(i, token) && token - i < MostWordsBetween; i--)
        {
            // "the toll reached 64"
            if (words.Is(i, "toll")) return "people";
            // "puts the number of dead in the valley at 9,000"
            if (words.Is(i, "of") && NumberNouns.Contains(words[i - 1]) && words.AreTogether(i - 1, i + 1)) return CasualtyWords.Contains(words[i + 1]) ? "people" : NounHeads.From(words, i + 1) is >= 0 and var head ? words.SpanOf(i + 1, head + 1).In(words.Text).ToLowerInvariant() : null;
            if (GroupNouns.English.EndingAt(words, i) is { } group && GroupNouns.IsPlural(group.Noun, words[i])) return words.SpanOf(group.First, i + 1).In(words.Text).ToLowerInvariant();
        }

        return null;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string name) =>
        Lexicon.Set(Folder + name).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
