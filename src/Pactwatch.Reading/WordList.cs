using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Pactwatch.Reading;

/// <summary>
/// Reads the lists that lie beside the program as data: words, a folder for each language, and what other programs call
/// things (folder Known). A line that starts with "# " or is
/// empty is a comment; everything is in lower case already.
/// </summary>
internal static class WordList
{
    private static readonly ImmutableArray<string> Resources = [.. typeof(WordList).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    /// <summary>Entries of a file in the folders of all languages, one a line, trailing spaces kept: they ask for a whole word.</summary>
    /// <param name="file">Its name; with its folder where it belongs to no language.</param>
    public static ImmutableArray<string> Lines(string file)
    {
        var names = Resources.Where(name => name == file || name.EndsWith("/" + file, StringComparison.Ordinal)).ToArray();
        return names.Length == 0 ? throw NotFound(file) : [.. names.SelectMany(name => LinesOf(name))];
    }

    /// <summary>The same for a list that belongs to no language, by its whole name.</summary>
    public static ImmutableArray<string> LinesOf(string resource)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(resource)
            ?? throw NotFound(resource);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)) lines.Add(line);
        }

        return lines.ToImmutable();
    }

    public static FrozenSet<string> Entries(string file) =>
        Lines(file).Select(line => line.Trim()).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>All words of a file whose lines hold several.</summary>
    public static FrozenSet<string> Words(string file) =>
        Lines(file).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Rows "name, tab, forms": from each form to its name.</summary>
    public static FrozenDictionary<string, string> Names(string file) =>
        Rows(file).SelectMany(row => row.Forms.Select(form => KeyValuePair.Create(form, row.Name)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static ImmutableArray<(string Name, string[] Forms)> Rows(string file) =>
        [.. Lines(file).Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1..]))];

    private static InvalidOperationException NotFound(string list) => new($"The word list {list} is not part of the program.");
}
