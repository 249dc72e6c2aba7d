using Pactwatch.Language.Models;
using Pactwatch.Language.Tokens;

namespace Pactwatch.Language.Sentences;

/// <summary>What the boundary features need to know of one token: its form as a hash (without case, all digits alike) and its shape.</summary>
internal readonly record struct TokenSketch(uint Form, TokenShape Shape)
{
    private const int LongestLookedAt = 16;

    /// <summary>Stands where a paragraph begins or ends.</summary>
    public static TokenSketch Edge { get; } = new(FeatureHash.Missing, TokenShape.None);

    public static TokenSketch Of(ReadOnlySpan<char> form)
    {
        var hash = 2166136261u;
        CharacterKind first = CharacterKinds.Of(form[0]), rest = CharacterKind.None;
        for (var i = 0; i < form.Length && i < LongestLookedAt; i++)
        {
            var kind = CharacterKinds.Of(form[i]);
            if (i > 0) rest |= kind;
            hash = unchecked((hash ^ Folded(form[i], kind)) * 16777619u);
        }

        return new TokenSketch(hash, ShapeOf(form, first, rest));
    }

    private static uint Folded(char unit, CharacterKind kind)
    {
        if (kind == CharacterKind.Digit) return '0';
        return kind == CharacterKind.Upper && unit < '\u0080' ? unit | 0x20u : unit;
    }

    private static TokenShape ShapeOf(ReadOnlySpan<char> form, CharacterKind first, CharacterKind rest)
    {
        if (first == CharacterKind.Digit) return ShapeOfNumber(rest);
        return (first & CharacterKind.AnyLetter) != CharacterKind.None ? ShapeOfWord(form, first, rest) : ShapeOfSign(form, rest);
    }

    private static TokenShape ShapeOfWord(ReadOnlySpan<char> form, CharacterKind first, CharacterKind rest)
    {
        if ((rest & CharacterKind.Sign) != CharacterKind.None)
        {
            if (form[..Math.Min(form.Length, LongestLookedAt)].ContainsAny('@', '/', ':')) return TokenShape.Address;
            if (form[^1] == '.')
            {
                if (form.Length == 2 && first == CharacterKind.Upper) return TokenShape.Initial;
                return first == CharacterKind.Upper ? TokenShape.UpperAbbreviation : TokenShape.LowerAbbreviation;
            }
        }

        if ((rest & CharacterKind.Digit) != CharacterKind.None) return TokenShape.LettersAndDigits;
        var all = first | rest;
        if ((all & CharacterKind.Upper) == CharacterKind.None) return (all & CharacterKind.Lower) != CharacterKind.None ? TokenShape.Lower : TokenShape.OtherLetters;
        if ((all & CharacterKind.Lower) == CharacterKind.None) return form.Length == 1 ? TokenShape.OneCapital : TokenShape.Capitals;
        return first == CharacterKind.Upper && (rest & CharacterKind.Upper) == CharacterKind.None ? TokenShape.Capitalized : TokenShape.Mixed;
    }

    private static TokenShape ShapeOfNumber(CharacterKind rest)
    {
        if ((rest & CharacterKind.AnyLetter) != CharacterKind.None) return TokenShape.LettersAndDigits;
        return (rest & CharacterKind.Sign) != CharacterKind.None ? TokenShape.Number : TokenShape.Digits;
    }

    private static TokenShape ShapeOfSign(ReadOnlySpan<char> form, CharacterKind rest)
    {
        var first = form[0];
        if (form.Length == 1) return ShapeOfOneSign(first);
        if (Letters.IsApostrophe(first) && (rest & CharacterKind.AnyLetter) != CharacterKind.None) return TokenShape.Lower;
        if (first is '.' or '+' && (rest & CharacterKind.Digit) != CharacterKind.None) return TokenShape.Number;
        if (first == '.') return form.ContainsAny('!', '?') ? TokenShape.QuestionOrExclamation : TokenShape.Ellipsis;
        if (first is '!' or '?') return TokenShape.QuestionOrExclamation;
        if (first is '@' or '#') return TokenShape.Address;
        if (form is "--") return TokenShape.Dash;
        if (first is ':' or ';' || char.IsSurrogate(first)) return TokenShape.Face;
        return form.Length > 2 ? TokenShape.Run : ShapeOfOneSign(first);
    }

    private static TokenShape ShapeOfOneSign(char sign) => sign switch
    {
        '.' => TokenShape.FullStop,
        '…' => TokenShape.Ellipsis,
        '!' or '?' or '。' or '؟' => TokenShape.QuestionOrExclamation,
        ',' => TokenShape.Comma,
        ':' => TokenShape.Colon,
        ';' => TokenShape.Semicolon,
        '"' or '\'' => TokenShape.StraightQuote,
        '“' or '‘' or '«' or '(' or '[' or '{' or '`' or '<' or '„' => TokenShape.Opener,
        '”' or '’' or '»' or ')' or ']' or '}' or '>' => TokenShape.Closer,
        '-' or '–' or '—' or '‐' or '‑' or '―' => TokenShape.Dash,
        '*' or '•' or '·' or '◦' or '▪' or '●' or '~' or '=' or '_' or '|' => TokenShape.Bullet,
        '$' or '€' or '£' or '¥' => TokenShape.Currency,
        '/' or '\\' or '&' or '+' or '%' => TokenShape.Slash,
        _ => TokenShape.OtherSign,
    };
}
