using System.Collections.Immutable;
using System.Text.Json;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Sheets;

/// <summary>
/// What a row of the undertakings said when it went out: the words of the report that it stands for, and its cells that can
/// be edited. An import holds the row against it, so that it sees what a person changed and what the ledger changed since.
/// </summary>
/// <param name="Words">Words of the entry's first report, by which it is found again whatever its id becomes.</param>
/// <param name="Cells">By the column's name, in the order of names; empty ones are left out.</param>
public sealed record SheetBase(JudgedWords Words, ImmutableSortedDictionary<string, string> Cells)
{
    /// <summary>The mention that stands for an entry: of the report published first.</summary>
    public static UndertakingClaim Anchor(SourcedLedger ledger, UndertakingEntry entry)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Mentions.OrderBy(claim => ledger.Report(claim.Report).Published.Date ?? NodaTime.LocalDate.MaxIsoValue).ThenBy(claim => claim.Report).ThenBy(claim => claim.Span.Start).ThenBy(claim => claim.Id, StringComparer.Ordinal).First();
    }

    public static SheetBase Of(SourcedLedger ledger, UndertakingEntry entry, IEnumerable<KeyValuePair<string, string>> cells)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(cells);
        var anchor = Anchor(ledger, entry);
        return new SheetBase(
            JudgedWords.Of(ledger.Report(anchor.Report).Report, anchor.Span),
            cells.Where(cell => cell.Value.Length > 0).ToImmutableSortedDictionary(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal));
    }

    /// <summary>The base as a cell holds it; null where the cell holds none.</summary>
    public static SheetBase? Parse(string cell)
    {
        try
        {
            using var json = JsonDocument.Parse(cell);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "report") is not { } report || Text(root, "exact") is not { } exact || !root.TryGetProperty("cells", out var cells) || cells.ValueKind != JsonValueKind.Object) return null;
            return new SheetBase(
                new JudgedWords(new ReportId(report), exact, Text(root, "prefix") ?? "", Text(root, "suffix") ?? ""),
                cells.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String).DistinctBy(member => member.Name).ToImmutableSortedDictionary(member => member.Name, member => member.Value.GetString()!, StringComparer.Ordinal));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The base as a cell holds it: JSON on one line.</summary>
    public override string ToString()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Line))
        {
            json.WriteStartObject();
            json.WriteString("report", Words.Report.Value);
            json.WriteString("exact", Words.Exact);
            json.WriteString("prefix", Words.Prefix);
            json.WriteString("suffix", Words.Suffix);
            json.WriteStartObject("cells");
            foreach (var (column, value) in Cells) json.WriteString(column, value);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
