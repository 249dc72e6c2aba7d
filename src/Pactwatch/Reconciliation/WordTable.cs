using System.Collections.Frozen;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation;

/// <summary>The reviewed word lists of this folder, read once: what each word of the language stands for when claims are compared.</summary>
public static class WordTable
{
    /// <summary>Kind of thing or people by noun ("soldier" → "military").</summary>
    public static FrozenDictionary<string, string> Kinds { get; } = Classes("kinds.tsv");

    /// <summary>Share of a whole by word: "rest", "all" or "some".</summary>
    public static FrozenDictionary<string, string> Shares { get; } = Classes("shares.tsv");

    /// <summary>Number of a step by word ("second" → "2").</summary>
    public static FrozenDictionary<string, string> Ordinals { get; } = Classes("ordinals.tsv");

    /// <summary>Words that say nothing of what an undertaking is of.</summary>
    public static FrozenSet<string> Plain { get; } = List("plain-words.txt");

    /// <summary>Words that turn a sentence towards what is to come.</summary>
    public static FrozenSet<string> Future { get; } = List("future-words.txt");

    private static FrozenSet<string> List(string file) =>
        Lexicon.Rows("Reconciliation/English/" + file).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Classes(string file) =>
        (from row in Lexicon.Rows("Reconciliation/English/" + file)
         from word in Lexicon.List(row[1])
         select (word, Class: row[0]))
        .DistinctBy(entry => entry.word)
        .ToFrozenDictionary(entry => entry.word, entry => entry.Class, StringComparer.Ordinal);
}
