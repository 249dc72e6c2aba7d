using System.Collections.Frozen;
using System.Text;

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
    public static FrozenSet<string> Plain { get; } = Lines("Reconciliation/English/plain-words.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that turn a sentence towards what is to come.</summary>
    public static FrozenSet<string> Future { get; } = Lines("Reconciliation/English/future-words.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The lines of an embedded list without comments and blank lines.</summary>
    public static IEnumerable<string> Lines(string resource)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word list {resource} is not embedded in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.TrimEnd('\r');
        }
    }

    private static FrozenDictionary<string, string> Classes(string file) =>
        (from line in Lines("Reconciliation/English/" + file)
         let columns = line.Split('\t')
         from word in columns[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
         select (word, columns[0]))
        .DistinctBy(entry => entry.word)
        .ToFrozenDictionary(entry => entry.word, entry => entry.Item2, StringComparer.Ordinal);
}
