using System.Collections.Frozen;
using Pactwatch.Annotation.Parties;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Finds the thing counted behind a number, and the unit it gives.</summary>
internal static class CountedNouns
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hyphenated =
        Lexicon.Set("Annotation/Quantities/English/hyphenated-counts.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The counted noun phrase behind the number that ends before the token; null where none stands there.</summary>
    public static CountedThing? After(ReportWords words, int token, NumberPhrase number)
    {
        if (!words.AreTogether(token - 1, token)) return null;
        if (words.Is(token, "of")) return AfterOf(words, token + 1, number);
        if (number.Vague is VagueUse.Of) return null;
        return Phrase(words, token);
    }

    /// <summary>What is counted behind a measure: "tonnes of wheat", "percent of the forces".</summary>
    public static CountedThing? AfterMeasure(ReportWords words, int token)
    {
        if (!words.Is(token, "of") || !words.AreTogether(token - 1, token + 1)) return null;
        var first = SkipDeterminers(words, token + 1);
        var head = NounHeads.From(words, first);
        if (head < 0) head = MassNoun(words, first);
        return head < 0 ? null : new CountedThing(new TokenRange(first, head + 1), null, head + 1, Head: head);
    }

    /// <summary>The whole of a part: "a third of the seats", "half the city"; the unit is null where a singular names it.</summary>
    public static CountedThing? Whole(ReportWords words, int token)
    {
        if (words.Is(token, "of")) token++;
        var first = SkipDeterminers(words, token);
        if (!words.AreTogether(token - 1, first) || NumberReader.ReadAt(words, first) is not null) return null;
        if (Phrase(words, first) is { } thing) return thing;
        var head = MassNoun(words, first);
        return head < 0 ? null : new CountedThing(new TokenRange(first, head + 1), null, head + 1, Head: head);
    }

    /// <summary>The phrase whose head is a group noun and that begins with the token, determiners skipped; null where there is none.</summary>
    public static CountedThing? GroupAt(ReportWords words, int token)
    {
        var first = SkipDeterminers(words, token);
        return Phrase(words, first) is { IsGroup: true } thing ? thing : null;
    }

    /// <summary>What an adjective with a hyphen counts, where the token is its hyphen: "a six-member panel" has members.</summary>
    public static CountedThing? Hyphen(ReportWords words, int token)
    {
        var noun = token + 1;
        if (!words.IsGlued(token) || !words.AreTogether(token, noun) || !words.IsWord(noun) || words.IsHyphen(noun + 1)) return null;
        var group = GroupNouns.English.Find(words[noun]);
        if (!Hyphenated.Contains(words[noun]) && group is not { Kind: not (GroupKind.Institution or GroupKind.Goods or GroupKind.Official) }) return null;
        var unit = group is { Plural.Length: > 0 } ? group.Plural.ToLowerInvariant() : PluralNouns.PluralOf(words[noun]);
        return new CountedThing(null, unit, noun + 1, IsGroup: true);
    }

    // "30 of the hostages": a group noun; "hundreds of houses": any plural; "12 of the 40 seats".
    private static CountedThing? AfterOf(ReportWords words, int token, NumberPhrase number)
    {
        var first = SkipDeterminers(words, token);
        if (!words.AreTogether(token - 1, first)) return null;
        var isOfNumber = NumberReader.ReadAt(words, first) is { Form: not NumberForm.Vague } whole && words.AreTogether(first, whole.Tokens.End);
        var noun = isOfNumber ? NumberReader.ReadAt(words, first)!.Tokens.End : first;
        if (Phrase(words, noun) is not { } thing) return null;
        if (thing.Phrase is { } phrase) thing = thing with { Phrase = new TokenRange(first, phrase.End) };
        // "58 of the 150 seats" is a part of a counted whole; "three of its plants" one of an uncounted.
        var isPart = (isOfNumber || (first > token && number.Form != NumberForm.Vague)) && thing is { IsDuration: false };
        return isPart || thing is { IsGroup: true } || number.Form == NumberForm.Vague ? thing : null;
    }

    private static CountedThing? Phrase(ReportWords words, int first)
    {
        if (Units.IsTimeUnit(words, first)) return new CountedThing(null, null, first + 1, IsDuration: true);
        var head = NounHeads.From(words, first);
        // "3,100 lives": a verb elsewhere, but right behind a number the tag decides.
        if (head < 0 && first < words.Count && words.TokenAt(first).Upos == "NOUN" && PluralNouns.IsPlural(words[first], "NOUN")) head = first;
        if (head < 0) return null;
        // "20 more days", "the two working weeks"
        if (Units.IsTimeUnit(words, head)) return new CountedThing(null, null, head + 1, IsDuration: true);
        var group = GroupNouns.English.EndingAt(words, head) is { } found && found.First >= first && GroupNouns.IsPlural(found.Noun, words[head]) ? found : ((GroupNoun Noun, int First)?)null;
        var unitFirst = group is { } known && known.First < head ? known.First : NounHeads.CompoundFirst(words, first, head);
        return new CountedThing(new TokenRange(first, head + 1), UnitOf(words, unitFirst, head), head + 1, group is not null, Head: head);
    }

    private static string UnitOf(ReportWords words, int first, int head) =>
        first == head ? words[head].ToString().ToLowerInvariant() : string.Join(' ', Enumerable.Range(first, head + 1 - first).Select(i => words[i].ToString().ToLowerInvariant()));

    private static int MassNoun(ReportWords words, int first)
    {
        for (var i = first; i < first + 4 && words.AreTogether(first, i) && NounPhrases.English.IsModifier(words, i); i++)
            if (GroupNouns.English.EndingAt(words, i) is not null && !NounPhrases.English.IsModifier(words, i + 1)) return i;
        if (first < words.Count && words.TokenAt(first).Upos is null) return NounPhrases.English.IsModifier(words, first) && !NounPhrases.English.IsModifier(words, first + 1) ? first : -1;
        var head = -1;
        for (var i = first; i < first + 5 && words.AreTogether(first, i) && (words.TokenAt(i).Upos is "NOUN" or "ADJ" or "PROPN" || (words.IsHyphen(i) && words.IsGlued(i))); i++)
        {
            // "30% of territory Lomar held": a name behind the noun begins a clause.
            if (head >= 0 && words.TokenAt(i).Upos is "PROPN" && words.TokenAt(head).Upos is "NOUN") break;
            if (words.TokenAt(i).Upos is "NOUN" or "PROPN") head = i;
        }

        return head;
    }

    private static int SkipDeterminers(ReportWords words, int token)
    {
        // "hundreds of still remaining troops"; "a third of Lomar's fleet" keeps its owner.
        while (NounPhrases.English.IsDeterminer(words, token) || words[token] is "still" or "already") token++;
        return token;
    }
}
