namespace Pactwatch.Language.Models;

/// <summary>What the models see of one word: hashes of its form and parts, with signs and digits made alike, and its shape.</summary>
internal readonly struct Word
{
    public Word(ReadOnlySpan<char> form)
    {
        Span<char> plain = form.Length <= 64 ? stackalloc char[form.Length] : new char[form.Length];
        plain = plain[..PlainSigns.Write(form, plain)];
        Span<char> lower = plain.Length <= 64 ? stackalloc char[plain.Length] : new char[plain.Length];
        ((ReadOnlySpan<char>)plain).ToLowerInvariant(lower);
        Form = FeatureHash.Of(plain);
        Lower = FeatureHash.Of(lower);
        Suffix1 = FeatureHash.Of(lower[^Math.Min(1, lower.Length)..]);
        Suffix2 = FeatureHash.Of(lower[^Math.Min(2, lower.Length)..]);
        Suffix3 = FeatureHash.Of(lower[^Math.Min(3, lower.Length)..]);
        Suffix4 = FeatureHash.Of(lower[^Math.Min(4, lower.Length)..]);
        Prefix1 = FeatureHash.Of(lower[..Math.Min(1, lower.Length)]);
        Prefix2 = FeatureHash.Of(lower[..Math.Min(2, lower.Length)]);
        Prefix3 = FeatureHash.Of(lower[..Math.Min(3, lower.Length)]);
        Start = StartOf(form);
        Shape = ShapeOf(form);
        Classes = WordClasses.English.Of(lower);
    }

    public uint Form { get; }

    public uint Lower { get; }

    public uint Suffix1 { get; }

    public uint Suffix2 { get; }

    public uint Suffix3 { get; }

    public uint Suffix4 { get; }

    public uint Prefix1 { get; }

    public uint Prefix2 { get; }

    public uint Prefix3 { get; }

    /// <summary>How it begins: 0 neither letter nor digit, 1 lower case, 2 one capital, 3 all capitals, 4 a digit.</summary>
    public uint Start { get; }

    /// <summary>The parts of speech it can have by the word list, as bits.</summary>
    public uint Classes { get; }

    /// <summary>The kinds of character in order, repeats folded: "Xx" for "Kenya", "X.X." for "U.S.", "d,d" for "2,500".</summary>
    public uint Shape { get; }

    private static uint StartOf(ReadOnlySpan<char> form)
    {
        if (form.Length == 0) return 0;
        if (char.IsDigit(form[0])) return 4;
        if (!char.IsLetter(form[0])) return 0;
        if (!char.IsUpper(form[0])) return 1;
        foreach (var unit in form)
        {
            if (char.IsLower(unit)) return 2;
        }

        return form.Length == 1 ? 2u : 3u;
    }

    private static uint ShapeOf(ReadOnlySpan<char> form)
    {
        Span<char> shape = stackalloc char[8];
        var length = 0;
        foreach (var unit in form)
        {
            var kind = char.IsUpper(unit) ? 'X' : char.IsLower(unit) ? 'x' : char.IsDigit(unit) ? 'd' : unit < 128 ? unit : 'o';
            if (length > 0 && shape[length - 1] == kind) continue;
            shape[length++] = kind;
            if (length == shape.Length) break;
        }

        return FeatureHash.Of(shape[..length]);
    }
}
