using System.Reflection;

namespace Pactwatch.Annotation.Parties;

/// <summary>
/// Rows of an embedded word list: columns parted by tabs, lines that start with <c>#</c> and empty ones left out.
/// A column that a row doesn't have reads as empty.
/// </summary>
internal static class WordTable
{
    public static IEnumerable<string[]> Read(string name, int columns)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list {name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;
            var row = line.Split('\t');
            var length = row.Length;
            if (length < columns) Array.Resize(ref row, columns);
            for (var i = 0; i < row.Length; i++) row[i] = i < length ? row[i].Trim() : "";
            yield return row;
        }
    }

    /// <summary>A list of one column, found without regard to case.</summary>
    public static HashSet<string> ReadSet(string name) =>
        new(Read(name, 1).Select(row => row[0]), StringComparer.OrdinalIgnoreCase);

    /// <summary>The items of a column that holds a list ("a; b").</summary>
    public static IEnumerable<string> Items(string column) =>
        column.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
