using Pactwatch.Annotation.Parties;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Finds the thing counted behind a number, and the unit it gives.</summary>
internal static class CountedNouns
{
    /// <summary>The counted noun phrase behind the number that ends before the token; null where none stands there.</summary>
    public static CountedThing? After(ReportWords words, int token, NumberPhrase number)
    {
        if (!words.AreTogether(token - 1, token)) return null;
        if (words.Is(token, "of")) return AfterOf(words, token + 1, number);
        if (number.Vague is VagueUse.Of) return null;
        return Phrase(words, token);
    }

    /// <summary>What is counted behind a measure or share: "tonnes of wheat", "percent of the forces".</summary>
    public static CountedThing? AfterMeasure(ReportWords words, int token)
    {
        if (!words.Is(token, "of") || !words.AreTogether(token - 1, token + 1)) return null;
        var first = SkipDeterminers(words, token + 1);
        var head = NounPhrases.English.HeadFrom(words, first);
        if (head < 0) head = MassNoun(words, first);
        return head < 0 ? null : new CountedThing(new TokenRange(first, head + 1), null, head + 1);
    }

    /// <summary>The phrase whose head is a group noun and that begins with the token, determiners skipped; null where there is none.</summary>
    public static CountedThing? GroupAt(ReportWords words, int token)
    {
        var first = SkipDeterminers(words, token);
        return Phrase(words, first) is { IsGroup: true } thing ? thing : null;
    }

    // "30 of the hostages": a group noun; "hundreds of houses": any plural; "12 of the 40 seats".
    private static CountedThing? AfterOf(ReportWords words, int token, NumberPhrase number)
    {
        var first = SkipDeterminers(words, token);
        if (!words.AreTogether(token - 1, first)) return null;
        var thing = Phrase(words, first);
        // "58 of the 150 seats": the whole is counted, too.
        var isPart = words[first] is [var digit, ..] && char.IsAsciiDigit(digit) && thing is { IsDuration: false };
        return isPart || thing is { IsGroup: true } || number.Form == NumberForm.Vague ? thing : null;
    }

    private static CountedThing? Phrase(ReportWords words, int first)
    {
        if (Units.IsTimeUnit(words, first)) return new CountedThing(null, null, first + 1, IsDuration: true);
        var head = NounPhrases.English.HeadFrom(words, first);
        // "3,100 lives": a verb elsewhere, but right behind a number the tag decides.
        if (head < 0 && first < words.Count && words.TokenAt(first).Upos == "NOUN" && PluralNouns.IsPlural(words[first], "NOUN")) head = first;
        if (head < 0) return null;
        // "20 more days", "the two working weeks"
        if (Units.IsTimeUnit(words, head)) return new CountedThing(null, null, head + 1, IsDuration: true);
        var group = GroupNouns.English.EndingAt(words, head);
        var unit = group is { } found && GroupNouns.IsPlural(found.Noun, words[head])
            ? found.Noun.Unit
            : words[head].ToString().ToLowerInvariant();
        return new CountedThing(new TokenRange(first, head + 1), unit, head + 1, group is not null);
    }

    private static int MassNoun(ReportWords words, int first)
    {
        for (var i = first; i < first + 4 && words.AreTogether(first, i) && NounPhrases.English.IsModifier(words, i); i++)
            if (GroupNouns.English.EndingAt(words, i) is not null && !NounPhrases.English.IsModifier(words, i + 1)) return i;
        return NounPhrases.English.IsModifier(words, first) && !NounPhrases.English.IsModifier(words, first + 1) ? first : -1;
    }

    private static int SkipDeterminers(ReportWords words, int token)
    {
        // "hundreds of still remaining troops"
        while (NounPhrases.English.IsDeterminer(words, token) || words[token] is "still" or "already") token++;
        return token;
    }
}
