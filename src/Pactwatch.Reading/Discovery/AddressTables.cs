using System.Text;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tables;

namespace Pactwatch.Reading.Discovery;

/// <summary>Addresses in tables of text: with names for their columns, without, and GDELT's own.</summary>
internal static class AddressTables
{
    private static readonly char[] Signs = ['\t', ',', ';', '|'];

    /// <summary>GDELT's tables; rows of another shape hold no address that is certain.</summary>
    public static AddressListing OfGdelt(string text)
    {
        var lines = new AddressLines(text);
        AddressRows? rows = null;
        while (lines.Next() is { } line && rows?.IsFull != true)
        {
            var cells = line.Split('\t');
            if (line.Length == 0 || GdeltTable.IsHead(cells)) continue;
            var table = GdeltTable.Of(cells);
            rows ??= new AddressRows(table?.Kind ?? AddressListKind.GdeltKnowledgeGraph);
            if (table is null) rows.Add(null, null, null, null);
            else AddRow(rows, table, cells);
        }

        return (rows ?? new AddressRows(AddressListKind.GdeltKnowledgeGraph)).Listing;
    }

    private static void AddRow(AddressRows rows, GdeltTable table, string[] cells)
    {
        var addresses = cells[table.Address].Split(GdeltTable.Separator, StringSplitOptions.RemoveEmptyEntries);
        var outlet = table.Outlet < 0 ? null : cells[table.Outlet];
        foreach (var address in addresses) rows.Add(address, cells[table.Date], null, addresses.Length == 1 ? outlet : null);
    }

    /// <summary>A table whose first row names a column of addresses; null for another.</summary>
    public static AddressListing? Named(string text)
    {
        var reader = Reader(text);
        if (!reader.TryRead(out var first)) return null;
        if (TableHead.IsSeparatorLine(Encoding.UTF8.GetString(first)) && !reader.TryRead(out first)) return null;
        var head = TableHead.Read(Encoding.UTF8.GetString(first));
        if (head is null || !head.Names.Exists(IsNameOfAddress) || head.Names.Exists(name => name.Contains("://", StringComparison.Ordinal))) return null;
        var rows = new AddressRows(AddressListKind.Table);
        while (!rows.IsFull && reader.TryRead(out var line))
        {
            if (line.Length == 0) continue;
            var fields = new RowFields(ColumnMap.Known);
            var cells = DelimitedLine.Fields(Encoding.UTF8.GetString(line), head.Delimiter);
            for (var at = 0; at < Math.Min(cells.Count, head.Names.Count); at++) fields.Add(head.Names[at].Trim(), cells[at]);
            rows.Add(AddressOf(fields, head, cells), fields.ValueOf(ColumnRole.Published) ?? fields.ValueOf(ColumnRole.Retrieved) ?? DayAmong(cells), fields.ValueOf(ColumnRole.Title), fields.ValueOf(ColumnRole.Outlet));
        }

        return rows.Listing;
    }

    /// <summary>Lines in which one part is an address, and one perhaps a day: a text, or a table without names.</summary>
    public static AddressListing Unnamed(string text)
    {
        var first = new AddressLines(text).Next() ?? "";
        var rows = new AddressRows(TableHead.Read(first) is null ? AddressListKind.Text : AddressListKind.UnnamedTable);
        var lines = new AddressLines(text);
        while (!rows.IsFull && lines.Next() is { } line)
        {
            var trimmed = line.Trim();
            if (trimmed.Length == 0 || trimmed.StartsWith('#')) continue;
            AddLine(rows, trimmed);
        }

        return rows.Listing;
    }

    // What stands round the address is the day, or words in which one stands.
    private static void AddLine(AddressRows rows, string line)
    {
        var start = line.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            rows.Add(null, null, null, null);
            return;
        }

        var length = line.AsSpan(start).IndexOfAny(" \t\"<>");
        var end = length < 0 ? line.Length : start + length;
        var address = line[start..end].TrimEnd(',', ';', '|', ')', ']');
        // "https://a.example/x,2031-03-04": a comma may be part of an address, but hardly one with a date behind it.
        var comma = address.IndexOfAny([',', ';', '|']);
        var tail = comma > 0 && RecordDate.Day(address[(comma + 1)..].Split(Signs)[0].Trim()) is not null ? address[(comma + 1)..] : "";
        if (tail.Length > 0) address = address[..comma];
        var (before, behind) = (line[..start], line[end..]);
        rows.Add(address, DayIn([.. before.Split(Signs), .. tail.Split(Signs), .. behind.Split(Signs), before, behind]), null, null);
    }

    // "2031-03-04 - https://…"; whole, for a day with a comma of its own.
    private static string? DayIn(IEnumerable<string> parts) =>
        parts.Select(part => part.Trim().Trim('"', '(', ')', '[', ']', '-', ':', ',', ' ')).FirstOrDefault(part => part.Length is >= 6 and <= 40 && RecordDate.Day(part) is not null);

    // A column may be called "link_to_story": where no known name fits, the first cell with an address below such a name.
    private static string? AddressOf(RowFields fields, TableHead head, List<string> cells)
    {
        if (fields.ValueOf(ColumnRole.Url) is { } known) return known;
        for (var at = 0; at < Math.Min(cells.Count, head.Names.Count); at++)
        {
            if (IsNameOfAddress(head.Names[at]) && cells[at].AsSpan().TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase)) return cells[at];
        }

        return null;
    }

    // A column for days in any language: the first cell that is a day and little else.
    private static string? DayAmong(List<string> cells) => cells.Find(cell => cell.Trim().Length is >= 6 and <= 25 && cell.Any(char.IsAsciiDigit) && RecordDate.Day(cell) is not null);

    private static bool IsNameOfAddress(string name) =>
        ColumnMap.Known.Knows(ColumnRole.Url, name) || name.Contains("url", StringComparison.OrdinalIgnoreCase) || name.Contains("link", StringComparison.OrdinalIgnoreCase) || name.Contains("address", StringComparison.OrdinalIgnoreCase);

    private static LineReader Reader(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'))), ContainerLimits.Default.DocumentBytes, isQuoting: true);
}
