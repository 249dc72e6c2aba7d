using System.Collections.Immutable;

namespace Pactwatch.Web.Filters;

/// <summary>The ledger's columns: their words in addresses, their headings, and which are shown unless others are asked for.</summary>
public static class LedgerColumns
{
    public static ImmutableArray<LedgerColumn> All { get; } = [.. Enum.GetValues<LedgerColumn>()];

    public static ImmutableArray<LedgerColumn> Usual { get; } =
        [LedgerColumn.Who, LedgerColumn.What, LedgerColumn.Quantity, LedgerColumn.Where, LedgerColumn.When, LedgerColumn.State, LedgerColumn.Told];

    /// <summary>In an address ("who").</summary>
    public static string Word(this LedgerColumn column) => column.ToString().ToLowerInvariant();

    /// <summary>Above the column ("Does what").</summary>
    public static string Heading(this LedgerColumn column) => column switch
    {
        LedgerColumn.What => "Does what",
        LedgerColumn.Quantity => "How much",
        LedgerColumn.Told => "Told by",
        _ => column.ToString(),
    };

    public static LedgerColumn? Named(string word)
    {
        foreach (var column in All)
        {
            if (column.Word() == word) return column;
        }

        return null;
    }
}
