namespace Pactwatch.Language;

/// <summary>How an abbreviation with its full stop can stand: inside a sentence only, or also last in it.</summary>
internal enum AbbreviationKind
{
    None,
    NeverLast,
    MaybeLast,
}

/// <summary>The abbreviations of a language that are written with a full stop.</summary>
internal sealed class Abbreviations
{
    private const int LongestLookedUp = 16;
    private readonly Dictionary<string, AbbreviationKind> kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> words;
    private readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> kindsBySpan;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> wordsBySpan;

    private Abbreviations(IEnumerable<string> lines, HashSet<string> words)
    {
        foreach (var line in lines)
        {
            var columns = line.Split('\t');
            kinds[columns[0]] = columns is [_, "never", ..] ? AbbreviationKind.NeverLast : AbbreviationKind.MaybeLast;
        }

        this.words = words;
        kindsBySpan = kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        wordsBySpan = this.words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Abbreviations English { get; } = new(
        EmbeddedLines.Read("English/abbreviations.txt"),
        EmbeddedLines.ReadSet("English/abbreviations-that-are-words.txt"));

    /// <summary>The kind of a word with its full stop ("Mr."); initials and words with inner stops are <see cref="AbbreviationKind.MaybeLast"/> even when not listed.</summary>
    public AbbreviationKind KindOf(ReadOnlySpan<char> withStop)
    {
        if (withStop.Length is < 2 or > LongestLookedUp || withStop[^1] != '.' || !char.IsLetter(withStop[0])) return AbbreviationKind.None;
        if (kindsBySpan.TryGetValue(withStop, out var kind)) return kind;
        if (withStop.Length == 2 && char.IsUpper(withStop[0])) return AbbreviationKind.MaybeLast;
        return HasInnerStops(withStop) ? AbbreviationKind.MaybeLast : AbbreviationKind.None;
    }

    /// <summary>True for an abbreviation that is also a plain word ("no"), so that it is one only before a number.</summary>
    public bool IsAlsoWord(ReadOnlySpan<char> withoutStop) =>
        withoutStop.Length < LongestLookedUp && wordsBySpan.Contains(withoutStop);

    // "U.S.", "a.m.": single letters, each with its stop.
    private static bool HasInnerStops(ReadOnlySpan<char> withStop)
    {
        if (withStop.Length < 4 || withStop.Length % 2 != 0) return false;
        for (var i = 0; i < withStop.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(withStop[i]) : withStop[i] != '.') return false;
        }

        return true;
    }
}
