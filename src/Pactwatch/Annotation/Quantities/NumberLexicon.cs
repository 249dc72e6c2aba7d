using System.Collections.Frozen;
using System.Globalization;
using Pactwatch.Annotation.Parties;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Number words, vague counts and parts of English, as data.</summary>
internal static class NumberLexicon
{
    private const string Folder = "Annotation/Quantities/English/";

    private static readonly FrozenDictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> Words =
        Lexicon.Rows(Folder + "numbers.tsv", 3)
            .ToFrozenDictionary(row => row[0], row => new NumberWord(Decimal(row[1]), Enum.Parse<NumberWordKind>(row[2], ignoreCase: true)), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> Parts =
        Lexicon.Rows(Folder + "fractions.tsv", 3)
            .ToFrozenDictionary(row => row[0], row => Decimal(row[1]), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly PhraseTable<VagueCount> VagueCounts = new(
        Lexicon.Rows(Folder + "vague-counts.tsv", 4)
            .Select(row => (row[0], new VagueCount(Decimal(row[1]), Decimal(row[2]), Enum.Parse<VagueUse>(row[3], ignoreCase: true)))));

    private static readonly WordSet Openers = new(
        new[] { "numbers.tsv", "fractions.tsv", "vague-counts.tsv", "shares.tsv" }
            .SelectMany(file => Lexicon.Rows(Folder + file, 1).Select(row => row[0].Split(' ')[0]))
            .Concat(["a", "an", "minus"]));

    // What may follow an article that opens a number: "a dozen", "a third", "the remainder", "a handful of".
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BehindArticles =
        new[] { "vague-counts.tsv", "shares.tsv" }
            .SelectMany(file => Lexicon.Rows(Folder + file, 1).Select(row => row[0].Split(' ')).Where(words => words.Length > 1).Select(words => words[1]))
            .Concat(Lexicon.Rows(Folder + "numbers.tsv", 1).Select(row => row[0]))
            .Concat(Lexicon.Rows(Folder + "numbers.tsv", 1).Select(row => row[0] + "s"))
            .Concat(Lexicon.Rows(Folder + "fractions.tsv", 1).Select(row => row[0]))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True where a number, vague count or share may begin with the token: most words are passed over by this alone.</summary>
    public static bool MayOpenAt(ReportWords words, int token) =>
        MayOpen(words[token]) && (words[token] is not ("a" or "A" or "an" or "An" or "the" or "The") || BehindArticles.Contains(words[token + 1]));

    /// <summary>True where a number, vague count or share may begin with the word.</summary>
    public static bool MayOpen(ReadOnlySpan<char> word) =>
        word is [var first, ..] && (char.IsAsciiDigit(first) || (char.IsAsciiLetter(first) ? Openers.Contains(word) || (char.IsAsciiLetterUpper(first) && char.IsAsciiDigit(word[^1])) : first is > '\u007F' or '-' or '+'));

    public static NumberWord? WordAt(ReportWords words, int token) => Words.TryGetValue(words[token], out var word) ? word : null;

    /// <summary>How many of the part named by the word make one whole ("thirds": 3), or null.</summary>
    public static decimal? PartsAt(ReportWords words, int token) => Parts.TryGetValue(words[token], out var parts) ? parts : null;

    public static (VagueCount Count, int End)? VagueAt(ReportWords words, int token) => VagueCounts.StartingAt(words, token);

    private static decimal Decimal(string figures) => decimal.Parse(figures, NumberStyles.None, CultureInfo.InvariantCulture);
}
