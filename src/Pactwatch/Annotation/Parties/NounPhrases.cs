using System.Collections.Frozen;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Parties;

/// <summary>
/// Simple noun phrases by shape: determiner, adjectives, nouns, hyphens and possessives to the left of a head
/// noun; or, from a number or determiner on, to the right up to the head. Nothing behind "of" or "in" belongs to
/// the phrase. Where a language model has assigned tags, a verb or preposition ends it too.
/// </summary>
public sealed class NounPhrases
{
    private const int MostModifiers = 8;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> breakers;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> determiners;

    private NounPhrases(HashSet<string> breakers, HashSet<string> determiners)
    {
        this.breakers = breakers.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        this.determiners = determiners.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static NounPhrases English { get; } = new(
        Lexicon.Set("Annotation/Parties/English/phrase-breakers.txt"),
        Lexicon.Set("Annotation/Parties/English/determiners.txt"));

    /// <summary>The phrase that ends with the head noun, as token numbers: "the remaining US-led coalition troops" at "troops".</summary>
    public TokenRange EndingAt(ReportWords words, int head)
    {
        ArgumentNullException.ThrowIfNull(words);
        var sentence = words.SentenceAround(head);
        if (!sentence.Contains(head)) return new TokenRange(Math.Max(0, head), Math.Max(0, head) + 1);
        var first = head;
        while (first > sentence.First && head - first < MostModifiers)
        {
            var left = first - 1;
            if (IsDeterminer(words, left)) return new TokenRange(left, head + 1);
            var isOwned = words.IsPossessive(first + 1) && first + 1 < head;
            if (Joins(words, left) && left > sentence.First && IsModifier(words, left - 1)) first = left - 1;
            // "saw Kenya's forces": before an owner's name only more of the name belongs to the phrase.
            else if (IsModifier(words, left) && (!isOwned || words.IsCapitalized(left))) first = left;
            else break;
        }

        return new TokenRange(first, head + 1);
    }

    /// <summary>True for a word that opens a noun phrase ("the", "their", "all").</summary>
    public bool IsDeterminer(ReportWords words, int token)
    {
        ArgumentNullException.ThrowIfNull(words);
        return determiners.Contains(words[token]);
    }

    /// <summary>True for a word that may stand in a noun phrase before its head: no preposition, pronoun, auxiliary or sign.</summary>
    public bool IsModifier(ReportWords words, int token)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words[token] is not [var first, ..] || !(char.IsLetter(first) || char.IsAsciiDigit(first))) return false;
        if (words.Is(token, "and") || words.Is(token, "or")) return false;
        // "US troops" against "told us": the pronoun is a breaker, the state is not.
        if (breakers.Contains(words[token]) && !(words[token] is "US" && !words.IsShouted(token))) return false;
        return words.TokenAt(token).Upos is not ("VERB" or "AUX" or "ADP" or "PRON" or "SCONJ" or "CCONJ") || words.IsHyphen(token - 1);
    }

    /// <summary>
    /// The head of the noun phrase that begins at the token: the first plural or group noun that isn't itself
    /// followed by one, at most eight words on; -1 where none is found.
    /// </summary>
    public int HeadFrom(ReportWords words, int token)
    {
        ArgumentNullException.ThrowIfNull(words);
        var sentence = words.SentenceAround(token);
        var head = -1;
        for (int i = token, steps = 0; i < sentence.End && steps < MostModifiers + 2; i++, steps++)
        {
            if (words.IsPossessive(i) && i > token)
            {
                head = -1;
                continue;
            }

            if (Joins(words, i) && IsModifier(words, i + 1)) continue;
            var joinsNouns = head < 0 && i > token && (words.Is(i, "and") || words[i] is "&" || words[i] is ",");
            if (joinsNouns && IsModifier(words, i + 1) && !char.IsAsciiDigit(words[i + 1][0])) continue;
            if (!IsModifier(words, i) || IsDeterminer(words, i)) break;
            if (head >= 0 && !IsGroupHead(words, i)) break;
            if (IsPluralHead(words, i)) head = i;
        }

        return head;
    }

    private static bool Joins(ReportWords words, int token) => words.IsHyphen(token) || words.IsPossessive(token);

    private static bool IsGroupHead(ReportWords words, int token) =>
        GroupNouns.English.EndingAt(words, token) is { } group && GroupNouns.IsPlural(group.Noun, words[token]) && !words.IsHyphen(token + 1);

    private static bool IsPluralHead(ReportWords words, int token)
    {
        if (words.IsHyphen(token + 1) && words.IsGlued(token)) return false;
        return IsGroupHead(words, token) || PluralNouns.IsPlural(words[token], words.TokenAt(token).Upos);
    }
}
