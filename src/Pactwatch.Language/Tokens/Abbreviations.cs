namespace Pactwatch.Language.Tokens;

/// <summary>The abbreviations of a language that are written with a full stop.</summary>
internal sealed class Abbreviations
{
    /// <summary>No abbreviation with its stops is longer.</summary>
    public const int LongestLookedUp = 16;

    // "ADJ." in a headline is an abbreviation, "IN." is a word.
    private const int ShortestInCapitals = 3;
    private readonly Dictionary<string, AbbreviationKind> kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> words;
    private readonly WordFilter filter;
    private readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> kindsBySpan;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> wordsBySpan;

    private Abbreviations(IEnumerable<string> lines, HashSet<string> words)
    {
        foreach (var line in lines)
        {
            var columns = line.Split('\t');
            var kind = columns is [_, "never", ..] ? AbbreviationKind.NeverLast : columns is [_, "cut", ..] ? AbbreviationKind.CutWhenLast : AbbreviationKind.MaybeLast;
            kinds[columns[0]] = kind;
            if (columns[0].Length > ShortestInCapitals || kind == AbbreviationKind.NeverLast) kinds.TryAdd(columns[0].ToUpperInvariant(), kind);
        }

        this.words = words;
        filter = new WordFilter(kinds.Keys.Select(abbreviation => abbreviation.TrimEnd('.')));
        kindsBySpan = kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        wordsBySpan = this.words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Abbreviations English { get; } = new(
        EmbeddedLines.Read("English/abbreviations.txt"),
        EmbeddedLines.ReadSet("English/abbreviations-that-are-words.txt"));

    /// <summary>False where letters A to Z, so many together, are certainly no abbreviation before a full stop.</summary>
    public bool MayBe(char first, char last, int length) => length == 1 || filter.MayHold(first, last, length);

    /// <summary>The kind of a word with its full stop ("Mr."); initials and words with inner stops are <see cref="AbbreviationKind.MaybeLast"/> even when not listed.</summary>
    public AbbreviationKind KindOf(ReadOnlySpan<char> withStop)
    {
        if (withStop.Length is < 2 or > LongestLookedUp || withStop[^1] != '.' || !char.IsLetter(withStop[0])) return AbbreviationKind.None;
        if (kindsBySpan.TryGetValue(withStop, out var kind)) return kind;
        if (withStop.Length == 2 && char.IsUpper(withStop[0])) return AbbreviationKind.MaybeLast;
        return HasInnerStops(withStop) ? AbbreviationKind.MaybeLast : AbbreviationKind.None;
    }

    /// <summary>True for an abbreviation of the list, with its full stops ("Ph.D.").</summary>
    public bool IsListed(ReadOnlySpan<char> withStop) => withStop.Length <= LongestLookedUp && kindsBySpan.ContainsKey(withStop);

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
