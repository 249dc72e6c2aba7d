using Pactwatch.Annotation.Parties;

namespace Pactwatch.Annotation.Quantities;

/// <summary>
/// Heads of the noun phrases that follow a number: "oil refinement stills" ends in "stills", "displaced families who" in
/// "families". Reads tags where a language model has assigned them, else shapes.
/// </summary>
internal static class NounHeads
{
    private const int MostWords = 8;
    private const int MostCompound = 2;

    /// <summary>The last plural noun of the phrase that begins with the token, or -1.</summary>
    public static int From(ReportWords words, int first)
    {
        if (first >= words.Count || words.TokenAt(first).Upos is null) return NounPhrases.English.HeadFrom(words, first);
        var head = -1;
        for (var i = first; i < first + MostWords && words.AreTogether(first, i); i++)
        {
            if (words.IsPossessive(i) && i > first && !words.IsPossessive(i + 1))
            {
                // "40 of Lomar's troops": what stands before an apostrophe owns the rest.
                if (head >= 0 && !Continues(words, i + 1)) break;
                head = -1;
            }
            else if (IsPlural(words, i))
            {
                if (head >= 0 && EndsBefore(words, head, i)) break;
                head = i;
            }
            else if (!(head < 0 ? MayStandBefore(words, i) : MayStandInside(words, i)))
            {
                break;
            }
        }

        return head;
    }

    /// <summary>The first token of the compound noun that ends with the head ("oil refinement" before "stills"): common nouns only.</summary>
    public static int CompoundFirst(ReportWords words, int first, int head)
    {
        var start = head;
        // "living hostages", "striking miners": beside people a participle is no part of the noun.
        if (head > first && words[head - 1].EndsWith("ing", StringComparison.Ordinal) && GroupNouns.English.Find(words[head]) is { IsPeople: true }) return head;
        while (start > first && head - start < MostCompound && words.TokenAt(start - 1).Upos is "NOUN" && words.IsWord(start - 1) && !words.IsCapitalized(start - 1) && !words.IsGlued(start - 1) && !words.IsHyphen(start - 2)) start--;
        return start;
    }

    // "3,100 lives" may be tagged as a verb right behind the number; elsewhere the tag decides.
    private static bool IsPlural(ReportWords words, int i)
    {
        if (words.IsHyphen(i + 1) && words.IsGlued(i)) return false;
        if (words.TokenAt(i).Upos is not ("NOUN" or "PROPN" or "ADJ" or "X")) return false;
        return PluralNouns.IsPlural(words[i], words.TokenAt(i).Upos) || (GroupNouns.English.EndingAt(words, i) is { } group && GroupNouns.IsPlural(group.Noun, words[i]));
    }

    // Behind a plural a name begins something else: "600 trucks Tuesday", "40 soldiers Lomar says".
    private static bool EndsBefore(ReportWords words, int head, int i) => words.IsCapitalized(i) && !words.IsCapitalized(head);

    private static bool Continues(ReportWords words, int i) => words.TokenAt(Math.Min(i, words.Count - 1)).Upos is "NOUN" or "ADJ";

    private static bool MayStandBefore(ReportWords words, int i)
    {
        if (words.IsHyphen(i) || words[i] is "&" or "/") return words.IsWord(i + 1) || char.IsAsciiDigit(words[i + 1] is [var c, ..] ? c : ' ');
        if (words[i] is ",") return words.TokenAt(i - 1).Upos is "ADJ" && words.AreTogether(i, i + 1) && words.TokenAt(i + 1).Upos is "ADJ";
        if (words[i] is "\"" or "“" or "”" or "‘") return true;
        return words.TokenAt(i).Upos switch
        {
            "ADJ" or "NOUN" or "PROPN" or "X" => true,
            "NUM" => words.IsGlued(i) || words.IsHyphen(i - 1) || !char.IsAsciiDigit(words[i][0]) || words.TokenAt(i - 1).Upos is "NOUN",
            "ADV" => words.AreTogether(i, i + 1) && words.TokenAt(i + 1).Upos is "ADJ" or "VERB" or "NOUN" or "PUNCT",
            "VERB" => IsParticiple(words, i),
            "CCONJ" => words.AreTogether(i, i + 1) && words.TokenAt(i + 1).Upos is "ADJ" or "NOUN" or "PROPN" && !PluralNouns.IsPlural(words[i - 1]),
            "ADP" => words.IsHyphen(i - 1) || words.IsHyphen(i + 1),
            _ => false,
        };
    }

    // "three supply caches": a noun goes on; a new modifier behind the plural doesn't.
    private static bool MayStandInside(ReportWords words, int i) =>
        words.TokenAt(i).Upos is "NOUN" && !words.IsCapitalized(i) && !words.IsHyphen(i + 1) && words.AreTogether(i, i + 1) && IsPlural(words, i + 1);

    private static bool IsParticiple(ReportWords words, int i)
    {
        var isForm = words.TokenAt(i).VerbForm is "VBN" or "VBG" || words[i].EndsWith("ed", StringComparison.Ordinal) || words[i].EndsWith("ing", StringComparison.Ordinal) || words.IsHyphen(i - 1);
        return isForm && words.AreTogether(i, i + 1) && words.TokenAt(i + 1).Upos is "NOUN" or "ADJ" or "PROPN" or "VERB" or "PUNCT";
    }
}
