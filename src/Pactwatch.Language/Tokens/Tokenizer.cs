using Pactwatch.Language.Sentences;

namespace Pactwatch.Language.Tokens;

/// <summary>
/// Cuts a stretch of text into tokens as the English Universal Dependencies treebanks do: punctuation apart,
/// hyphenated compounds cut, abbreviations with their full stop, addresses and numbers whole. Reads left to
/// right and never goes back more than a bounded distance, so a text takes time in proportion to its length.
/// </summary>
internal sealed class Tokenizer(Abbreviations abbreviations, WordCutter cutter, UnmarkedEnds unmarkedEnds)
{
    private const int LongestSuffix = 3;
    private readonly PlainWords plainWords = new(abbreviations, cutter);

    /// <summary>A tokeniser of English that marks where sentences may end.</summary>
    public static Tokenizer English(UnmarkedEnds unmarkedEnds) => new(Abbreviations.English, WordCutter.English, unmarkedEnds);

    /// <summary>
    /// Adds the tokens of the paragraph that starts here, in order; they cover every character of it that isn't blank.
    /// A paragraph ends at a blank line or with the part.
    /// </summary>
    /// <returns>Where the next paragraph starts; the end of the part where there is none.</returns>
    public int AddParagraph(string text, int start, TextSpan part, TokenTable tokens)
    {
        var runs = new LetterRuns(text);
        var at = LineBreaks.EndOfBlank(text, start, part.End, out _);
        while (at < part.End)
        {
            var end = plainWords.Add(text, at, part.End, ref runs, tokens);
            at = end > at ? end : AddNext(text, at, part, tokens);
            if (at + 1 < part.End && text[at] == ' ' && text[at + 1] is > ' ' and < '\u0080')
            {
                at++;
                if (!char.IsAsciiLetterLower(text[at]) && MayEndUnmarked(text, tokens.Last, at)) tokens.MarkLast();
                continue;
            }

            at = LineBreaks.EndOfBlank(text, at, part.End, out var lineBreaks);
            if (lineBreaks > 1) return at;
            if (lineBreaks == 1 || (at < part.End && MayEndUnmarked(text, tokens.Last, at))) tokens.MarkLast();
        }

        return at;
    }

    /// <summary>The same, each token by the full rules: what <see cref="AddParagraph"/> must agree with.</summary>
    public int AddParagraphByRules(string text, int start, TextSpan part, TokenTable tokens)
    {
        var at = LineBreaks.EndOfBlank(text, start, part.End, out _);
        while (at < part.End)
        {
            at = AddNext(text, at, part, tokens);
            at = LineBreaks.EndOfBlank(text, at, part.End, out var lineBreaks);
            if (lineBreaks > 1) return at;
            if (lineBreaks == 1 || (at < part.End && MayEndUnmarked(text, tokens.Last, at))) tokens.MarkLast();
        }

        return at;
    }

    private bool MayEndUnmarked(string text, TextSpan last, int next) =>
        next > last.End && !char.IsLower(text[next]) && char.IsLetterOrDigit(text[last.End - 1]) && unmarkedEnds.MayEnd(text, last, next);

    // The token or tokens of the word or sign that starts here.
    private int AddNext(string text, int at, TextSpan part, TokenTable tokens) =>
        Letters.IsWordStart(text, at, part.End) || (Letters.IsApostrophe(text[at]) && IsLeadingApostrophe(text, at, part.End))
            ? Word(text, at, part.End, tokens)
            : Sign(text, at, part, tokens);

    private int Word(string text, int start, int end, TokenTable tokens)
    {
        var address = AddressScanner.EndOfAddress(text, start, end);
        if (address > start) return tokens.AddMark(start, address);
        if (Letters.IsDigit(text[start])) return Number(text, start, end, tokens);

        var at = RunEnd(text, Letters.IsApostrophe(text[start]) ? start + 1 : start, end);
        if (IsCurrencyPrefix(text, start, at, end)) return tokens.Add(start, at + 1);
        var stop = WithStop(text, start, at, end);
        if (stop > at) return tokens.AddMark(start, stop);
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
        if (Letters.IsHyphen(c)) return cutter.IsPrefix(text.AsSpan(start, at - start));
        if (c is '*' or '`') return char.IsLetter(text[at - 1]) && char.IsAsciiLetterLower(text[at + 1]);
        if (c == '/') return IsSlashAbbreviation(text, start, at, end);
        if (c == '&') return char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]);
        return c == '.' && StopBinds(text, start, at, end);
    }

    // "U.S", "a.m" and "Ph.D" are one word; "announced.The" and "Aug.2021" are two.
    private bool StopBinds(string text, int start, int at, int end)
    {
        if (!char.IsLetter(text[at + 1])) return false;
        if (at - start == 1 || text[at - 2] == '.')
            return at + 2 >= end || !char.IsLetter(text[at + 2]) || char.IsLower(text[at - 1]) || IsListedWith(text, start, at, end);
        return IsListedWith(text, start, at, end);
    }

    // True where a listed abbreviation starts at the word's start and holds this stop inside.
    private bool IsListedWith(string text, int start, int at, int end)
    {
        var limit = Math.Min(end, start + Abbreviations.LongestLookedUp);
        for (var last = at + 2; last < limit && (char.IsLetter(text[last]) || text[last] is '.' or '-'); last++)
        {
            if (text[last] == '.' && abbreviations.IsListed(text.AsSpan(start, last + 1 - start))) return true;
        }

        return false;
    }

    // "b/c", "w/o": single small letters.
    private static bool IsSlashAbbreviation(string text, int start, int at, int end) =>
        at - start == 1 && char.IsAsciiLetterLower(text[start]) && char.IsAsciiLetterLower(text[at + 1]) && (at + 2 >= end || !char.IsLetterOrDigit(text[at + 2]));

    // Takes the full stop into an abbreviation: "Mr.", "U.S.", "J.".
    private int WithStop(string text, int start, int at, int end)
    {
        if (at >= end || text[at] != '.' || IsEllipsis(text, at, end)) return at;
        var kind = abbreviations.KindOf(text.AsSpan(start, at + 1 - start));
        if (kind == AbbreviationKind.None || (kind == AbbreviationKind.CutWhenLast && EndsHere(text, at + 1, end))) return at;
        return abbreviations.IsAlsoWord(text.AsSpan(start, at - start)) && !NumberFollows(text, at + 1, end) ? at : at + 1;
    }

    // "Inc.." is an abbreviation and a full stop, "Inc..." is not.
    private static bool IsEllipsis(string text, int at, int end) => at + 2 < end && text[at + 1] == '.' && text[at + 2] == '.';

    // Nothing follows, or a capital, perhaps behind closing marks.
    private static bool EndsHere(string text, int at, int end)
    {
        while (at < end && (text[at] is ' ' or '\u00A0' || Letters.IsCloser(text[at]))) at++;
        return at >= end || char.IsUpper(text[at]) || text[at] is '\n' or '\r';
    }

    private static bool NumberFollows(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\u00A0') at++;
        return at < end && Letters.IsDigit(text[at]);
    }

    private static bool IsCurrencyPrefix(string text, int start, int at, int end) =>
        at - start <= LongestSuffix && at + 1 < end && text[at] == '$' && Letters.IsDigit(text[at + 1]) && char.IsUpper(text[at - 1]);

    private int Number(string text, int start, int end, TokenTable tokens)
    {
        var at = NumberScanner.EndOfNumber(text, start, end);
        var letters = at;
        while (letters < end && char.IsLetter(text[letters])) letters++;
        if (letters == at || letters - at > LongestSuffix) return FinishNumber(text, start, at, letters, end, tokens);
        if (!NumberScanner.IsOwnWord(text.AsSpan(at, letters - at))) return FinishNumber(text, start, at, letters, end, tokens);

        tokens.Add(start, at);
        // "5p.m." keeps its last stop; that of "€3.5bn." ends the sentence.
        var suffix = RunEnd(text, at, end);
        return tokens.AddMark(at, suffix > letters ? WithStop(text, at, suffix, end) : suffix);
    }

    // "19th", "1990s", "3D", "7nm-process": digits and letters that are one word.
    private int FinishNumber(string text, int start, int at, int letters, int end, TokenTable tokens)
    {
        if (letters == at && (at >= end || !Letters.IsApostrophe(text[at]))) return tokens.Add(start, at);
        // From the digits on for "1990's", from the letters on for "19th".
        var run = RunEnd(text, start, end);
        if (run > at) at = letters == at ? run : RunEnd(text, at, end);
        if (at == letters && at < end && Letters.IsApostrophe(text[at])) return tokens.Add(start, at);
        cutter.Cut(text, new TextSpan(start, Math.Max(at, letters)), tokens);
        return Math.Max(at, letters);
    }

    private static int Sign(string text, int start, TextSpan part, TokenTable tokens)
    {
        var c = text[start];
        if (c is '@' or '#' && start + 1 < part.End && (char.IsLetter(text[start + 1]) || text[start + 1] == '_'))
            return tokens.AddMark(start, AddressScanner.EndOfTag(text, start + 1, part.End));
        if (c is ':' or ';' && AddressScanner.EndOfEmoticon(text, start, part) is var face && face > start) return tokens.AddMark(start, face);
        if (c is '.' or '+' && NumberScanner.StartsWithSign(text, start, part)) return tokens.Add(start, NumberScanner.EndOfNumber(text, start + 1, part.End));
        var at = SignRuns.End(text, start, part.End);
        return c == ',' ? tokens.Add(start, at) : tokens.AddMark(start, at);
    }

    // "'90s", "'em"; before any other word an apostrophe is a quotation mark.
    private bool IsLeadingApostrophe(string text, int at, int end)
    {
        if (at + 2 >= end) return false;
        if (Letters.IsDigit(text[at + 1]) && Letters.IsDigit(text[at + 2]))
            return at + 3 >= end || !Letters.IsDigit(text[at + 3]);
        return cutter.StartsCutWord(text, at, end);
    }
}
