using System.Reflection;
using System.Text;

namespace Pactwatch.Language.Names;

/// <summary>
/// The lists of names and name words that come with the program, under Names/English: tab-separated files whose
/// heads say what their columns hold; lines that begin with '#' are comments.
/// </summary>
public static class NameTables
{
    /// <summary>The rows of a list in file order, each column trimmed, and each row at least so many columns long.</summary>
    /// <param name="name">The file's name ("states.tsv").</param>
    /// <param name="columns">How many columns a row has at least; missing ones read as empty.</param>
    /// <exception cref="InvalidOperationException">There is no such list.</exception>
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Names/English/" + name)
            ?? throw new InvalidOperationException($"The program was built without its list of names {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#') yield return Columns(line, columns);
        }
    }

    /// <summary>The names of a column that holds a list ("U.S.; USA").</summary>
    public static IEnumerable<string> List(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A line's columns, trimmed.</summary>
    internal static string[] Columns(string line, int least)
    {
        var given = line.Split('\t');
        var row = new string[Math.Max(least, given.Length)];
        for (var at = 0; at < row.Length; at++) row[at] = at < given.Length ? given[at].Trim() : "";
        return row;
    }
}
