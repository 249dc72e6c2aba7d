using System.Globalization;

namespace Pactwatch.Language.Tokens;

/// <summary>Cuts words that are written as one: contractions ("do|n't", "Kenya|'s", "troops|'"), "can|not".</summary>
internal sealed class WordCutter
{
    private const int LongestLookedUp = 16;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> prefixes;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> cutWords;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> joined;

    private readonly WordFilter joinedFilter;

    private WordCutter(HashSet<string> prefixes, HashSet<string> cutWords, Dictionary<string, int> joined)
    {
        this.prefixes = prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        this.cutWords = cutWords.GetAlternateLookup<ReadOnlySpan<char>>();
        this.joined = joined.GetAlternateLookup<ReadOnlySpan<char>>();
        joinedFilter = new WordFilter(joined.Keys);
    }

    public static WordCutter English { get; } = new(
        EmbeddedLines.ReadSet("English/hyphen-prefixes.txt"),
        new HashSet<string>(["em", "til", "tis", "twas", "cause", "bout"], StringComparer.OrdinalIgnoreCase),
        EmbeddedLines.Read("English/joined-words.tsv").Select(line => line.Split('\t'))
            .ToDictionary(columns => columns[0], columns => int.Parse(columns[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase));

    /// <summary>True for "pre", "mid", "non": a hyphen after them does not cut. "UN" in capitals is a name.</summary>
    public bool IsPrefix(ReadOnlySpan<char> word) =>
        word.Length < LongestLookedUp && prefixes.Contains(word) && (word.Length == 1 || !char.IsUpper(word[^1]));

    /// <summary>True where the apostrophe here stands for letters left out in front ("'em").</summary>
    public bool StartsCutWord(string text, int apostrophe, int end)
    {
        var at = apostrophe + 1;
        while (at < end && at - apostrophe < LongestLookedUp && char.IsLetter(text[at])) at++;
        return cutWords.Contains(text.AsSpan(apostrophe + 1, at - apostrophe - 1));
    }

    /// <summary>False where letters A to Z, so many together, are certainly not two words written as one.</summary>
    public bool MayBeJoined(char first, char last, int length) => joinedFilter.MayHold(first, last, length);

    /// <summary>Adds the tokens of one word.</summary>
    public void Cut(string text, TextSpan word, TokenTable tokens)
    {
        var cut = CutAt(word.SliceOf(text));
        if (cut > 0 && cut < word.Length)
        {
            tokens.Add(word.Start, word.Start + cut);
            tokens.Add(word.Start + cut, word.End);
        }
        else
        {
            tokens.Add(word.Start, word.End);
        }
    }

    private int CutAt(ReadOnlySpan<char> word)
    {
        if (word.Length < LongestLookedUp && joined.TryGetValue(word, out var first)) return first;
        var last = LastApostrophe(word);
        if (last <= 0) return 0;
        var after = word[(last + 1)..];
        if (after.Equals("t", StringComparison.OrdinalIgnoreCase) && last >= 2 && word[last - 1] is 'n' or 'N') return last - 1;
        // "the 1990's" is whole, "2026's" is not.
        if (word[last - 1] == '0' && char.IsAsciiDigit(word[0])) return 0;
        return IsClitic(after) ? last : 0;
    }

    private static bool IsClitic(ReadOnlySpan<char> after)
    {
        if (after.Length is 0 or > 2) return false;
        Span<char> lower = stackalloc char[after.Length];
        after.ToLowerInvariant(lower);
        return lower is "s" or "m" or "d" or "re" or "ve" or "ll";
    }

    // A clitic has at most two letters: no need to look farther back in a word of any length.
    private static int LastApostrophe(ReadOnlySpan<char> word)
    {
        for (var i = word.Length - 1; i >= Math.Max(0, word.Length - 4); i--)
            if (Letters.IsApostrophe(word[i])) return i;
        return -1;
    }
}
