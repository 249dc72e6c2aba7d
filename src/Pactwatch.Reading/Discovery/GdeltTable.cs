namespace Pactwatch.Reading.Discovery;

/// <summary>
/// The tables of GDELT 1.0 and 2.0, parted by tabs and without a row of names, told by the number of their columns and by
/// what stands in some of them (GDELT's codebooks: Event 1.0 and 2.0, Mentions, Global Knowledge Graph 1.0 and 2.1).
/// </summary>
/// <param name="Address">The column of the address, from 0. Graphs of version 1 list several addresses in it.</param>
/// <param name="Date">The column of the day or stamp on which GDELT saw the article.</param>
/// <param name="Outlet">The column of the site's name; -1 for none.</param>
internal sealed record GdeltTable(AddressListKind Kind, int Columns, int Address, int Date, int Outlet)
{
    private static readonly GdeltTable[] Known =
    [
        new(AddressListKind.GdeltEvents, 61, 60, 59, -1),
        new(AddressListKind.GdeltEvents, 58, 57, 56, -1),
        new(AddressListKind.GdeltMentions, 16, 5, 2, 4),
        new(AddressListKind.GdeltKnowledgeGraph, 27, 4, 1, 3),
        new(AddressListKind.GdeltKnowledgeGraph, 11, 10, 0, 9),
    ];

    /// <summary>What the addresses of one row are parted by.</summary>
    public const string Separator = "<UDIV>";

    /// <summary>The table that a row of these cells is of; null for another.</summary>
    public static GdeltTable? Of(IReadOnlyList<string> cells) =>
        Array.Find(Known, table => table.Columns == cells.Count && IsStamp(cells[table.Date]) && cells[table.Address].StartsWith("http", StringComparison.OrdinalIgnoreCase));

    /// <summary>True for the row of names that version 1's daily graphs begin with.</summary>
    public static bool IsHead(IReadOnlyList<string> cells) => cells.Count == 11 && cells[0] == "DATE" && cells[10] == "SOURCEURLS";

    private static bool IsStamp(string cell) => cell.Length is 8 or 14 && cell.All(char.IsAsciiDigit);
}
