namespace Pactwatch.Web.Filters;

/// <summary>By which column the ledger is sorted; null for the usual order, by the day things fall due.</summary>
public readonly record struct LedgerSort(LedgerColumn? Column, bool IsDescending)
{
    /// <summary>"when", "-when" for the other way round; null for a word that names no column.</summary>
    public static LedgerSort? Named(string word)
    {
        var isDescending = word.StartsWith('-');
        return LedgerColumns.Named(isDescending ? word[1..] : word) is { } column ? new LedgerSort(column, isDescending) : null;
    }

    public string? Word => Column is { } column ? (IsDescending ? "-" : "") + column.Word() : null;

    /// <summary>What a click on the column's heading asks for: upwards first, then downwards, then the usual order again.</summary>
    public LedgerSort Next(LedgerColumn clicked) =>
        Column != clicked ? new LedgerSort(clicked, false) : IsDescending ? default : new LedgerSort(clicked, true);
}
