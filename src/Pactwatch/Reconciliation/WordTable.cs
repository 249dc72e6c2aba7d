using System.Collections.Frozen;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation;

/// <summary>The reviewed word lists of this folder, read once: what each word of the language stands for when claims are compared.</summary>
public static class WordTable
{
    private const string Folder = "Reconciliation/English/";

    /// <summary>Share of a whole by word: "rest", "all" or "some".</summary>
    public static FrozenDictionary<string, string> Shares { get; } = Lexicon.Classes(Folder + "shares.tsv");

    /// <summary>Number of a step by word ("second" → "2").</summary>
    public static FrozenDictionary<string, string> Ordinals { get; } = Lexicon.Classes(Folder + "ordinals.tsv");

    /// <summary>Words that tell of a change to what was agreed ("postponed").</summary>
    public static FrozenSet<string> Change { get; } =
        Lexicon.Rows(Folder + "change-words.txt").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that turn a sentence towards what is to come.</summary>
    public static FrozenSet<string> Future { get; } =
        Lexicon.Rows(Folder + "future-words.txt").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
}
