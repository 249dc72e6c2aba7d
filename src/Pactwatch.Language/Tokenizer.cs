using System.Collections.Immutable;

namespace Pactwatch.Language;

/// <summary>
/// Cuts a stretch of text into tokens as the English Universal Dependencies treebanks do: punctuation apart,
/// hyphenated compounds cut, abbreviations with their full stop, addresses and numbers whole. Reads left to
/// right and never goes back more than a bounded distance, so a text takes time in proportion to its length.
/// </summary>
internal sealed class Tokenizer(Abbreviations abbreviations, WordCutter cutter)
{
    private const int LongestSuffix = 3;

    /// <summary>Adds the tokens of the part, in order; they cover every character that isn't blank.</summary>
    public void Tokenize(string text, TextSpan part, ImmutableArray<Token>.Builder tokens)
    {
        var at = part.Start;
        while (at < part.End)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            at = Letters.IsWordStart(text, at, part.End) || IsLeadingApostrophe(text, at, part.End)
                ? Word(text, at, part.End, tokens)
                : Sign(text, at, part, tokens);
        }
    }

    private int Word(string text, int start, int end, ImmutableArray<Token>.Builder tokens)
    {
        var address = AddressScanner.EndOfAddress(text, start, end);
        if (address > start) return Add(tokens, start, address);
        if (Letters.IsDigit(text[start])) return Number(text, start, end, tokens);

        var at = RunEnd(text, Letters.IsApostrophe(text[start]) ? start + 1 : start, end);
        if (IsCurrencyPrefix(text, start, at, end)) return Add(tokens, start, at + 1);
        at = WithStop(text, start, at, end);
        cutter.Cut(text, new TextSpan(start, at), tokens);
        return at;
    }

    // Letters with what binds letters into one word: apostrophes, stops inside "U.S", a prefix's hyphen, "AT&T".
    private int RunEnd(string text, int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var length = Letters.WordLength(text, at, end);
            if (length > 0) at += length;
            else if (at > start && at + 1 < end && Letters.IsWordStart(text, at + 1, end) && Binds(text, start, at, end)) at++;
            else break;
        }

        return at;
    }

    private bool Binds(string text, int start, int at, int end)
    {
        var c = text[at];
        if (Letters.IsApostrophe(c)) return true;
        if (Letters.IsHyphen(c)) return cutter.IsPrefix(text.AsSpan(start, at - start)) && char.IsLetter(text[at + 1]);
        if (c == '&') return char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]);
        return c == '.' && StopBinds(text, start, at, end);
    }

    // "U.S", "a.m" and "example.com" are one word; "announced.The" and "Aug.2021" are two.
    private static bool StopBinds(string text, int start, int at, int end)
    {
        if (!char.IsLetter(text[at + 1])) return false;
        if (at - start == 1 || text[at - 2] == '.')
            return at + 2 >= end || !char.IsLetter(text[at + 2]) || char.IsLower(text[at - 1]);
        return char.IsLower(text[at - 1]) && char.IsLower(text[at + 1]);
    }

    // Takes the full stop into an abbreviation: "Mr.", "U.S.", "J.".
    private int WithStop(string text, int start, int at, int end)
    {
        if (at >= end || text[at] != '.' || (at + 1 < end && text[at + 1] == '.')) return at;
        if (abbreviations.KindOf(text.AsSpan(start, at + 1 - start)) == AbbreviationKind.None) return at;
        return abbreviations.IsAlsoWord(text.AsSpan(start, at - start)) && !NumberFollows(text, at + 1, end) ? at : at + 1;
    }

    private static bool NumberFollows(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\u00A0') at++;
        return at < end && Letters.IsDigit(text[at]);
    }

    private static bool IsCurrencyPrefix(string text, int start, int at, int end) =>
        at - start <= LongestSuffix && at + 1 < end && text[at] == '$' && Letters.IsDigit(text[at + 1]) && char.IsUpper(text[at - 1]);

    private int Number(string text, int start, int end, ImmutableArray<Token>.Builder tokens)
    {
        var at = NumberScanner.EndOfNumber(text, start, end);
        var letters = at;
        while (letters < end && char.IsLetter(text[letters])) letters++;
        if (letters == at || letters - at > LongestSuffix) return FinishNumber(text, start, at, letters, end, tokens);
        if (!NumberScanner.IsOwnWord(text.AsSpan(at, letters - at))) return FinishNumber(text, start, at, letters, end, tokens);

        Add(tokens, start, at);
        // "5p.m." keeps its last stop; that of "€3.5bn." ends the sentence.
        var suffix = RunEnd(text, at, end);
        return Add(tokens, at, suffix > letters ? WithStop(text, at, suffix, end) : suffix);
    }

    // "19th", "1990s", "3D", "7nm-process": digits and letters that are one word.
    private int FinishNumber(string text, int start, int at, int letters, int end, ImmutableArray<Token>.Builder tokens)
    {
        if (letters == at && (at >= end || !Letters.IsApostrophe(text[at]))) return Add(tokens, start, at);
        at = RunEnd(text, start, end) > at ? RunEnd(text, at, end) : at;
        if (at == letters && at < end && Letters.IsApostrophe(text[at])) return Add(tokens, start, at);
        cutter.Cut(text, new TextSpan(start, Math.Max(at, letters)), tokens);
        return Math.Max(at, letters);
    }

    private static int Sign(string text, int start, TextSpan part, ImmutableArray<Token>.Builder tokens)
    {
        var c = text[start];
        if (c is '@' or '#' && start + 1 < part.End && (char.IsLetter(text[start + 1]) || text[start + 1] == '_'))
            return Add(tokens, start, AddressScanner.EndOfTag(text, start + 1, part.End));
        if (c is ':' or ';' && AddressScanner.EndOfEmoticon(text, start, part) is var face && face > start) return Add(tokens, start, face);

        var at = Letters.SignEnd(text, start, part.End);
        if (c is '.' or '-' or '*' or '=' or '_' or '~' or '<' or '>')
            while (at < part.End && text[at] == c) at++;
        else if (c is '!' or '?')
            while (at < part.End && text[at] is '!' or '?') at++;
        else if (c is '\'' or '`' && at < part.End && text[at] == c)
            at++;
        return Add(tokens, start, at);
    }

    // "'90s", "'em"; before any other word an apostrophe is a quotation mark.
    private bool IsLeadingApostrophe(string text, int at, int end)
    {
        if (!Letters.IsApostrophe(text[at]) || at + 2 >= end) return false;
        if (Letters.IsDigit(text[at + 1]) && Letters.IsDigit(text[at + 2]))
            return at + 3 >= end || !Letters.IsDigit(text[at + 3]);
        return cutter.StartsCutWord(text, at, end);
    }

    private static int Add(ImmutableArray<Token>.Builder tokens, int start, int end)
    {
        tokens.Add(new Token(new TextSpan(start, end)));
        return end;
    }
}
