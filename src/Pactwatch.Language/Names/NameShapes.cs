namespace Pactwatch.Language.Names;

/// <summary>The shape of a word: which kinds of character stand in it.</summary>
internal static class NameShapes
{
    public const int Kinds = 11;

    /// <summary>The hash of the kinds of character in order, repeats folded ("Xx" for "Kenya", "X.X." for "U.S."), and the word's kind.</summary>
    public static (uint Shape, WordKind Kind) Of(ReadOnlySpan<char> form)
    {
        Span<char> shape = stackalloc char[8];
        var (length, capitals, small) = (0, 0, 0);
        foreach (var unit in form)
        {
            var kind = KindOf(unit);
            if (kind == 'X') capitals++;
            else if (kind == 'x') small++;
            if (length == shape.Length || (length > 0 && shape[length - 1] == kind)) continue;
            shape[length++] = kind;
        }

        return (NameHash.Of(shape[..length]), KindOf(form, capitals, small));
    }

    public static bool IsCapitalized(WordKind kind) => kind is WordKind.Capital or WordKind.Capitals or WordKind.Initial;

    private static char KindOf(char unit)
    {
        if (unit < 128) return unit is >= 'a' and <= 'z' ? 'x' : unit is >= 'A' and <= 'Z' ? 'X' : unit is >= '0' and <= '9' ? 'd' : unit;
        return char.IsUpper(unit) ? 'X' : char.IsLetter(unit) ? 'x' : char.IsDigit(unit) ? 'd' : 'o';
    }

    private static WordKind KindOf(ReadOnlySpan<char> form, int capitals, int small)
    {
        if (form is "of" or "for") return WordKind.Of;
        if (form is "and" or "&") return WordKind.And;
        if (form.Equals("the", StringComparison.OrdinalIgnoreCase)) return WordKind.The;
        if (form is "," or ";") return WordKind.Comma;
        if (form is "-" or "–" or "—" or "‐" or "‑") return WordKind.Dash;
        if (form.Length > 0 && char.IsDigit(form[0])) return WordKind.Figure;
        if (capitals + small == 0 || form is ['\'' or '’', ..]) return WordKind.Sign;
        if (!char.IsUpper(form[0])) return WordKind.Small;
        if (form is [_] or [_, '.']) return WordKind.Initial;
        return small == 0 ? WordKind.Capitals : WordKind.Capital;
    }
}
