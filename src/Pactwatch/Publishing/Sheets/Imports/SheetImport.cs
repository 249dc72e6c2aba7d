using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Sheets.Imports;

/// <summary>
/// Holds the rows of an undertakings sheet that came back against what they were when they went out and against the ledger
/// now, and says which judgements follow. It changes nothing itself; the same ledger, rows and maker give the same plan.
/// </summary>
public sealed class SheetImport
{
    private readonly SourcedLedger ledger;
    private readonly JudgementMaker maker;
    private readonly string why;
    private readonly ImmutableDictionary<string, ImmutableArray<string>> now;
    private readonly ImmutableArray<string> nowColumns;
    private readonly ILookup<ReportId, (UndertakingEntry Entry, UndertakingClaim Claim)> claims;
    private readonly ImmutableArray<ImportChange>.Builder changes = ImmutableArray.CreateBuilder<ImportChange>();
    private readonly ImmutableArray<ImportConflict>.Builder conflicts = ImmutableArray.CreateBuilder<ImportConflict>();
    private readonly ImmutableArray<ImportFinding>.Builder findings = ImmutableArray.CreateBuilder<ImportFinding>();
    private int unchanged;

    private SheetImport(SourcedLedger ledger, JudgementMaker maker, string why)
    {
        (this.ledger, this.maker, this.why) = (ledger, maker, why);
        var sheet = UndertakingSheet.Of(ledger);
        claims = ledger.Accords.SelectMany(accord => accord.Undertakings).SelectMany(entry => entry.Mentions.Select(claim => (entry, claim))).ToLookup(pair => pair.claim.Report, pair => (pair.entry, pair.claim));
        nowColumns = [.. sheet.Columns.Select(column => column.Name)];
        now = sheet.Rows.Where(row => row.Length > 1).DistinctBy(row => row[1], StringComparer.Ordinal).ToImmutableDictionary(row => row[1], row => row, StringComparer.Ordinal);
    }

    /// <param name="ledger">Made as for an export: without protected reports.</param>
    /// <param name="columns">The names in the sheet's first row.</param>
    /// <param name="why">The reason that every judgement gets.</param>
    public static ImportPlan Plan(SourcedLedger ledger, IReadOnlyList<string> columns, IEnumerable<ImportedRow> rows, JudgementMaker maker, string why)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(maker);
        var import = new SheetImport(ledger, maker, why);
        var own = import.Own(columns);
        foreach (var row in rows.Where(row => row.Cells.Values.Any(cell => cell.Trim().Length > 0)))
        {
            if (row[UndertakingSheet.Base].Trim().Length > 0) import.Returned(row, columns, own);
            else if (row["id"].Trim().Length > 0) import.Find(row.Number, "it has an id and no base, so that nothing tells what was changed; it is left alone");
            else import.Added(row, own);
        }

        return new ImportPlan(import.changes.ToImmutable(), import.conflicts.ToImmutable(), import.findings.ToImmutable(), import.unchanged);
    }

    private void Find(int row, string what) => findings.Add(new ImportFinding(row, what));

    /// <summary>Columns of the person's own: those that no export has.</summary>
    private ImmutableArray<string> Own(IReadOnlyList<string> columns)
    {
        var known = UndertakingSheet.Known;
        var own = ImmutableArray.CreateBuilder<string>();
        foreach (var column in columns.Where(column => column.Length > 0 && !known.Contains(column)))
        {
            if (column.Length > OwnColumns.LongestName || column.Any(char.IsControl)) Find(0, $"the column \"{column[..Math.Min(column.Length, 40)]}\" has a name of more than {OwnColumns.LongestName} characters or with line breaks; it is left alone");
            else if (own.Contains(column, StringComparer.Ordinal)) Find(0, $"the column \"{column}\" stands twice; the first counts");
            else own.Add(column);
        }

        return own.ToImmutable();
    }

    /// <summary>A row of an export.</summary>
    private void Returned(ImportedRow row, IReadOnlyList<string> columns, ImmutableArray<string> own)
    {
        if (SheetBase.Parse(row[UndertakingSheet.Base]) is not { } exported)
        {
            Find(row.Number, "its base can't be read, so that nothing tells what was changed; it is left alone");
            return;
        }

        if (ClaimAt(exported.Words) is not { } found)
        {
            Find(row.Number, "the words that it stood for are in no entry any more; it is left alone");
            return;
        }

        var before = changes.Count + conflicts.Count + findings.Count;
        var cells = nowColumns.Zip(now[found.Entry.Id]).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        foreach (var (slot, held) in SheetSlots.All) Slot(row, slot, [.. held.Where(column => columns.Contains(column, StringComparer.Ordinal))], exported, cells, found.Entry, found.Claim);
        foreach (var column in own) OwnCell(row, column, exported, found.Entry, found.Claim);
        if (changes.Count + conflicts.Count + findings.Count == before) unchanged++;
    }

    private void Slot(ImportedRow row, string slot, ImmutableArray<string> held, SheetBase exported, Dictionary<string, string> cells, UndertakingEntry entry, UndertakingClaim claim)
    {
        var (sheet, changed) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<string>());
        foreach (var column in held)
        {
            if (SheetSlots.Canonical(column, row[column]) is not { } canonical)
            {
                Find(row.Number, $"{column}: \"{row[column].Trim()}\" is no {(column is "from" or "to" ? "day; write it as 2026-06-30" : "number")}");
                return;
            }

            sheet[column] = canonical;
            if (canonical != Known(column, exported.Cells.GetValueOrDefault(column, ""))) changed.Add(column);
        }

        if (changed.Count == 0 || changed.TrueForAll(column => sheet[column] == Known(column, cells[column]))) return;
        foreach (var column in changed.Where(column => !SheetSlots.IsUntouched(column, Known(column, exported.Cells.GetValueOrDefault(column, "")), Known(column, cells[column])) && sheet[column] != Known(column, cells[column])).Take(1))
        {
            conflicts.Add(new ImportConflict(row.Number, column, exported.Cells.GetValueOrDefault(column, ""), row[column].Trim(), cells[column]));
            return;
        }

        var value = SheetSlots.Value(slot, Filled(slot, changed, sheet, cells, entry), out var fault);
        fault ??= Refused(slot, sheet, claim);
        if (value is null || fault is not null) Find(row.Number, $"{slot}: {fault}");
        else Change(row.Number, string.Join(", ", changed), string.Join(", ", changed.Select(column => cells[column])), string.Join(", ", changed.Select(column => sheet[column])), maker.OnClaim(JudgementKind.Edit, ledger.Report(claim.Report).Report, claim, slot, value, why));
    }

    /// <summary>The slot's cells: the person's where they changed some, else the ledger's; words of a date or an amount go with it only where they were changed, too, or it wasn't.</summary>
    private static Dictionary<string, string> Filled(string slot, List<string> changed, Dictionary<string, string> sheet, Dictionary<string, string> cells, UndertakingEntry entry)
    {
        var filled = SheetSlots.All.First(pair => pair.Slot == slot).Columns.ToDictionary(column => column, column => changed.Contains(column) ? sheet[column] : Known(column, cells[column]), StringComparer.Ordinal);
        var words = slot switch { "window" => "windowText", "quantity" => "quantity", _ => null };
        if (words is null) return filled;
        var isMoved = changed.Exists(column => column != words && column != "unit");
        if (isMoved && !changed.Contains(words)) filled[words] = "";
        if (!isMoved && entry.Quantity is { } quantity) filled[SheetSlots.Approximately] = quantity.Quantity.Approximation.Word();
        return filled;
    }

    /// <summary>Why a value would have no effect on the claim; null where it has one.</summary>
    private string? Refused(string slot, Dictionary<string, string> sheet, UndertakingClaim claim)
    {
        if (slot != "conditions") return null;
        var text = ledger.Report(claim.Report).Report.Text.Characters;
        return CellValues.List(sheet["conditions"]).FirstOrDefault(condition => !text.Contains(condition, StringComparison.Ordinal)) is { } strange ? $"\"{strange}\" stands nowhere in the report; conditions are its words" : null;
    }

    private void OwnCell(ImportedRow row, string column, SheetBase exported, UndertakingEntry entry, UndertakingClaim claim)
    {
        var (was, sheet, held) = (exported.Cells.GetValueOrDefault(OwnColumn.Slot(column), ""), row[column].Trim(), OwnColumns.Cell(entry, column));
        if (sheet == was || sheet == held) return;
        if (held != was) conflicts.Add(new ImportConflict(row.Number, column, was, sheet, held));
        else Change(row.Number, column, held, sheet, maker.OnClaim(JudgementKind.Edit, ledger.Report(claim.Report).Report, claim, OwnColumn.Slot(column), sheet.Length == 0 ? SlotValues.Empty : SlotValues.Of(sheet), why));
    }

    /// <summary>A row of the person's own: words of a report, its slots filled by hand.</summary>
    private void Added(ImportedRow row, ImmutableArray<string> own)
    {
        if (OwnRow.Read(ledger, row, out var fault) is not { } added)
        {
            Find(row.Number, fault!);
            return;
        }

        var standing = StandingJudgements.Of(ledger.Judgements).LastOrDefault(judgement => judgement.What == JudgementKind.Add && judgement.Words.Report == added.Words.Report && judgement.Words.Exact == added.Words.Exact);
        var before = changes.Count;
        if (standing?.Value != added.Value) Change(row.Number, "", "", added.Shown, maker.Make(JudgementKind.Add, added.Words, value: added.Value, why: why, supersedes: standing?.Id));
        var entry = ClaimAt(added.Words)?.Entry;
        foreach (var column in own.Where(column => row[column].Trim() is { Length: > 0 } cell && (entry is null || OwnColumns.Cell(entry, column) != cell)))
            Change(row.Number, column, entry is null ? "" : OwnColumns.Cell(entry, column), row[column].Trim(), maker.Make(JudgementKind.Edit, added.Words, OwnColumn.Slot(column), SlotValues.Of(row[column].Trim()), why, added.About));
        if (changes.Count == before) unchanged++;
    }

    private void Change(int row, string column, string was, string sheet, Judgement judgement) => changes.Add(new ImportChange(row, column, was, sheet, judgement));

    private static string Known(string column, string cell) => SheetSlots.Canonical(column, cell) ?? cell;

    private (UndertakingEntry Entry, UndertakingClaim Claim)? ClaimAt(JudgedWords words)
    {
        (UndertakingEntry, UndertakingClaim)? best = null;
        foreach (var (entry, claim) in claims[words.Report])
        {
            var text = ledger.Report(claim.Report).Report.Text.Characters;
            if (!text.AsSpan(claim.Span.Start, claim.Span.Length).SequenceEqual(words.Exact)) continue;
            best ??= (entry, claim);
            if (text.AsSpan(0, claim.Span.Start).EndsWith(words.Prefix, StringComparison.Ordinal) && text.AsSpan(claim.Span.End).StartsWith(words.Suffix, StringComparison.Ordinal)) return (entry, claim);
        }

        return best;
    }
}
