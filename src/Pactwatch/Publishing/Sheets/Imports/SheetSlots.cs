using System.Collections.Immutable;
using System.Text.Json;
using NodaTime.Text;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Rulings;

namespace Pactwatch.Publishing.Sheets.Imports;

/// <summary>Which columns make up a slot of an undertaking, how their cells are compared, and the value that a judgement gives the slot.</summary>
internal static class SheetSlots
{
    /// <summary>By slot, in the order of the sheet.</summary>
    public static ImmutableArray<(string Slot, ImmutableArray<string> Columns)> All { get; } =
    [
        ("actor", ["actor"]), ("act", ["act"]), ("verb", ["verb"]), ("object", ["object"]), ("beneficiary", ["beneficiary"]), ("duty", ["duty"]), ("modality", ["modality"]),
        ("quantity", ["quantity", "min", "max", "unit"]), ("places", ["places"]), ("window", ["from", "to", "windowText"]), ("conditions", ["conditions"]), ("phase", ["phase"]), ("state", ["state"]),
    ];

    /// <summary>No column: how an amount that the sheet left alone was told.</summary>
    public const string Approximately = "approximation";

    // What follows from the day alone: that it changed since the export is nobody's ruling.
    private static readonly ImmutableHashSet<string> OfTheDay = ["upcoming", "due", "overdue"];

    /// <summary>The cell in the export's notation, so that two cells can be compared; null where it can't be read.</summary>
    public static string? Canonical(string column, string cell) => column switch
    {
        "from" or "to" => CellValues.Day(cell),
        "min" or "max" => CellValues.Number(cell),
        "places" or "conditions" => SheetCells.List(CellValues.List(cell)),
        "act" or "duty" or "modality" or "state" => cell.Trim().ToLowerInvariant(),
        _ => string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
    };

    /// <summary>True where the ledger's cell is still what went out.</summary>
    public static bool IsUntouched(string column, string exported, string ledger) => exported == ledger || (column == "state" && OfTheDay.Contains(exported) && OfTheDay.Contains(ledger));

    /// <summary>The value of a judgement, one JSON text; null where the cells make none.</summary>
    /// <param name="cells">The slot's cells, canonical, by column.</param>
    /// <param name="fault">Why they make none, in one sentence.</param>
    public static string? Value(string slot, IReadOnlyDictionary<string, string> cells, out string? fault)
    {
        fault = null;
        var cell = cells.GetValueOrDefault(slot, "");
        switch (slot)
        {
            case "act": return Word<Act>(cell, LedgerWords.Word, out fault);
            case "duty": return Word<Duty>(cell, LedgerWords.Word, out fault);
            case "modality": return Word<Modality>(cell, LedgerWords.Word, out fault);
            case "state": return Word<UndertakingState>(cell, LedgerWords.Word, out fault);
            case "places": return SlotValues.Of(CellValues.List(cell));
            case "conditions": return cell.Length == 0 ? SlotValues.Empty : SlotValues.Of(CellValues.List(cell));
            case "window": return Window(cells, out fault);
            case "quantity": return Quantity(cells, out fault);
            case "actor" or "verb" when cell.Length == 0:
                fault = $"{slot} can't be emptied";
                return null;
            default: return cell.Length == 0 ? SlotValues.Empty : SlotValues.Of(cell);
        }
    }

    private static string? Word<T>(string cell, Func<T, string> wordOf, out string? fault)
        where T : struct, Enum
    {
        fault = SlotValues.Word(cell, wordOf) is null ? $"\"{cell}\" is none of {string.Join(", ", Enum.GetValues<T>().Select(wordOf))}" : null;
        return fault is null ? SlotValues.Of(cell) : null;
    }

    private static string? Window(IReadOnlyDictionary<string, string> cells, out string? fault)
    {
        var (from, to, text) = (Day(cells, "from"), Day(cells, "to"), cells.GetValueOrDefault("windowText", ""));
        fault = from > to ? "from is a later day than to" : null;
        if (fault is not null) return null;
        return from is null && to is null ? SlotValues.Empty : SlotValues.Of(new DateWindow(from, to), text.Length == 0 ? null : text);
    }

    private static string? Quantity(IReadOnlyDictionary<string, string> cells, out string? fault)
    {
        var (min, max) = (Amount(cells, "min"), Amount(cells, "max"));
        var (text, unit) = (cells.GetValueOrDefault("quantity", ""), cells.GetValueOrDefault("unit", ""));
        fault = min > max ? "min is greater than max"
            : min is null && max is null && (text.Length > 0 || unit.Length > 0) ? "a quantity needs its number in min or max"
            : null;
        if (fault is not null) return null;
        if (min is null && max is null) return SlotValues.Empty;
        // "About 400" stays about, where a person only put another unit or other words.
        var approximation = SlotValues.Word<Approximation>(cells.GetValueOrDefault(Approximately, ""), LedgerWords.Word) is { } kept ? kept : min is null ? Approximation.AtMost : max is null ? Approximation.AtLeast : min == max ? Approximation.Exact : Approximation.Between;
        return SlotValues.Of(min, max, unit.Length == 0 ? null : unit, approximation, text.Length == 0 ? null : text);
    }

    private static NodaTime.LocalDate? Day(IReadOnlyDictionary<string, string> cells, string column) => cells.GetValueOrDefault(column, "") is { Length: > 0 } day ? LocalDatePattern.Iso.Parse(day).Value : null;

    private static decimal? Amount(IReadOnlyDictionary<string, string> cells, string column) =>
        cells.GetValueOrDefault(column, "") is { Length: > 0 } number ? decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : null;
}
