namespace Pactwatch.Reading.Tables;

/// <summary>The first row of a table, which names its columns.</summary>
/// <param name="Delimiter">The sign between fields: a tab, comma, semicolon or bar.</param>
internal sealed record TableHead(char Delimiter, List<string> Names)
{
    private const int LongestName = 60;
    private const int FewestKnown = 2;

    private static readonly char[] Delimiters = ['\t', ',', ';', '|'];

    /// <summary>True for a table: its name says so and its first line has fields, or the first line names known columns.</summary>
    public static bool IsTable(string head, string ending, ColumnMap columns)
    {
        var line = FirstLine(head);
        if (Read(line) is not { } table) return false;
        if (ending is "csv" or "tsv" or "tab") return table.Names.Count > 1;
        var known = Enum.GetValues<ColumnRole>().Count(role => table.Names.Exists(name => columns.Knows(role, name)));
        var holdsText = table.Names.Exists(name => columns.Knows(ColumnRole.Text, name) || columns.Knows(ColumnRole.Html, name));
        return holdsText && known >= FewestKnown && table.Names.TrueForAll(name => name.Length is > 0 and <= LongestName && name.Length == name.Trim().Length)
            && head.IndexOf(table.Delimiter, Math.Min(line.Length, head.Length)) >= 0;
    }

    /// <summary>The names in a first row, parted by the sign that gives the most of them; null where no sign gives two.</summary>
    public static TableHead? Read(string line)
    {
        TableHead? best = null;
        foreach (var delimiter in Delimiters)
        {
            if (!line.Contains(delimiter, StringComparison.Ordinal)) continue;
            var names = DelimitedLine.Fields(line, delimiter);
            if (names.Count > 1 && names.Count > (best?.Names.Count ?? 0)) best = new TableHead(delimiter, names);
        }

        return best;
    }

    /// <summary>True for the line with which spreadsheets name their sign ("sep=;").</summary>
    public static bool IsSeparatorLine(string line) => line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);

    private static string FirstLine(string head)
    {
        var lines = head.TrimStart('\uFEFF', '\r', '\n').Split('\n', 3);
        var first = lines[0].TrimEnd('\r');
        return IsSeparatorLine(first) && lines.Length > 1 ? lines[1].TrimEnd('\r') : first;
    }
}
