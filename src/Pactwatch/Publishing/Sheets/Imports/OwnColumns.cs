using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Rulings;

namespace Pactwatch.Publishing.Sheets.Imports;

/// <summary>
/// Columns that a person added to the sheet of undertakings. A cell of theirs is a judgement on the entry's words, with the
/// slot "column:" and the column's name: it is kept as any other, goes out with the next export, and can be mailed and undone.
/// </summary>
public static class OwnColumns
{
    /// <summary>In characters.</summary>
    public const int LongestName = 60;

    /// <summary>The own columns that any entry fills, by name, in ordinal order.</summary>
    internal static ImmutableArray<string> Of(SourcedLedger ledger) =>
        [.. ledger.Accords.SelectMany(accord => accord.Undertakings).SelectMany(Edits).Where(edit => edit.Text.Length > 0).Select(edit => OwnColumn.NameOf(edit.Slot)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What the entry has in the column: the last word of a person; empty where nobody wrote any.</summary>
    internal static string Cell(UndertakingEntry entry, string column) => Edits(entry).Where(edit => edit.Slot == OwnColumn.Slot(column))
        .OrderBy(edit => edit.Judgement.At).ThenBy(edit => edit.Judgement.Id, StringComparer.Ordinal).LastOrDefault()?.Text ?? "";

    private static IEnumerable<SlotEdit> Edits(UndertakingEntry entry) => entry.Mentions.SelectMany(claim => claim.Edits).Where(edit => OwnColumn.IsSlot(edit.Slot));
}
