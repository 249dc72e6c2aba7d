using System.Collections.Frozen;
using System.Text;

namespace Pactwatch.Text;

/// <summary>
/// Language knowledge as data: embedded, tab-separated files with comment lines that begin with '#'.
/// A list inside a column is parted by "; ".
/// </summary>
public static class Lexicon
{
    /// <summary>The rows of a file of this assembly, comments and empty lines left out.</summary>
    /// <param name="name">Its path in the project ("Derivation/English/agencies.tsv").</param>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without its file {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#') yield return line.Split('\t');
        }
    }

    /// <summary>The same, each column trimmed and each row at least so many columns long; one that a row doesn't have reads as empty.</summary>
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        foreach (var row in Rows(name))
        {
            var trimmed = new string[Math.Max(columns, row.Length)];
            for (var at = 0; at < trimmed.Length; at++) trimmed[at] = at < row.Length ? row[at].Trim() : "";
            yield return trimmed;
        }
    }

    /// <summary>The first column of a file, found without regard to case.</summary>
    public static HashSet<string> Set(string name) => new(Rows(name, 1).Select(row => row[0]), StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> List(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>From each word to its class, of a file whose rows are "class, tab, list of words"; a word that stands twice has its first class.</summary>
    public static FrozenDictionary<string, string> Classes(string name) =>
        (from row in Rows(name)
         from word in List(row[1])
         select (word, Class: row[0]))
        .DistinctBy(entry => entry.word)
        .ToFrozenDictionary(entry => entry.word, entry => entry.Class, StringComparer.Ordinal);

    /// <summary>From each class to its words, of a file of the same form; a class has one row.</summary>
    public static FrozenDictionary<string, FrozenSet<string>> WordsByClass(string name) =>
        Rows(name, 2).ToFrozenDictionary(row => row[0], row => List(row[1]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
