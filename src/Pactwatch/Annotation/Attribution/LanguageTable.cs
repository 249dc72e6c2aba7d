using System.Collections.Immutable;

namespace Pactwatch.Annotation.Attribution;

/// <summary>
/// Rows of an embedded table of words: columns parted by tabs, lists inside a column by "; ". Lines that
/// start with "#" are comments. A missing table is a fault of the build and throws.
/// </summary>
internal static class LanguageTable
{
    /// <exception cref="InvalidOperationException">No table of that name is embedded.</exception>
    public static ImmutableArray<string[]> Rows(string resource)
    {
        using var stream = typeof(LanguageTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The table {resource} is not embedded in {typeof(LanguageTable).Assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        var rows = ImmutableArray.CreateBuilder<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            rows.Add(line.Split('\t', StringSplitOptions.TrimEntries));
        }

        return rows.ToImmutable();
    }

    /// <summary>The list in one column; empty where the row is shorter.</summary>
    public static string[] List(string[] row, int column) =>
        column < row.Length ? row[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
}
