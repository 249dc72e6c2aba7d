namespace Pactwatch.Annotation.Times.Words;

/// <summary>A word that patterns know: the classes it belongs to and its value in each.</summary>
internal sealed class TimeWord(int id)
{
    private readonly int[] numbers = new int[64];
    private readonly string?[] codes = new string?[64];

    /// <summary>Its place in the vocabulary; above 0.</summary>
    public int Id => id;

    public WordClass Classes { get; private set; }

    public Cue Cues { get; private set; }

    public void Add(Cue cue) => Cues |= cue;

    public void Add(WordClass wordClass, string value)
    {
        var at = System.Numerics.BitOperations.Log2((ulong)wordClass);
        Classes |= wordClass;
        codes[at] = value;
        numbers[at] = int.TryParse(value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;
    }

    /// <summary>Its number in a class ("march" is 3 among the months); -1 where it has none.</summary>
    public int Number(WordClass wordClass) => numbers[System.Numerics.BitOperations.Log2((ulong)wordClass)];

    /// <summary>Its code in a class ("weeks" is W among the units).</summary>
    public string Code(WordClass wordClass) => codes[System.Numerics.BitOperations.Log2((ulong)wordClass)] ?? "";
}
