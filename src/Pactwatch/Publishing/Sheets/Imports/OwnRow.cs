using System.Text.Json.Nodes;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Sheets.Imports;

/// <summary>A row that a person wrote: the words of a report that it rests on, and its slots as the value of a judgement that adds them.</summary>
/// <param name="Value">One JSON text.</param>
/// <param name="About">Which claim at the words it will be.</param>
/// <param name="Shown">The row in one line, for people.</param>
internal sealed record OwnRow(JudgedWords Words, string Value, string About, string Shown)
{
    /// <param name="fault">Why it can't be used, in one sentence; null where it can.</param>
    public static OwnRow? Read(SourcedLedger ledger, ImportedRow row, out string? fault)
    {
        var (named, words) = (row[UndertakingSheet.Report].Trim(), row[UndertakingSheet.Words].Trim());
        if (named.Length == 0 || words.Length == 0) return Refused("a row of your own names a report (its id, file or address) in the column \"report\" and its words in \"words\"", out fault);
        if (ReportOf(ledger, named) is not { } report) return Refused($"no report \"{named}\" is held, or several are called so; give its id", out fault);
        if (SpanOf(report.Text.Characters, words) is not { } span) return Refused($"the report {report.Id} has no words \"{words}\"", out fault);
        var value = new JsonObject { ["kind"] = ClaimKinds.Undertaking };
        foreach (var (slot, columns) in SheetSlots.All)
        {
            if (columns.All(column => row[column].Trim().Length == 0)) continue;
            var cells = columns.ToDictionary(column => column, column => SheetSlots.Canonical(column, row[column]), StringComparer.Ordinal);
            if (cells.FirstOrDefault(cell => cell.Value is null).Key is { } strange) return Refused($"{strange}: \"{row[strange].Trim()}\" can't be read", out fault);
            if (SheetSlots.Value(slot, cells.ToDictionary(cell => cell.Key, cell => cell.Value!, StringComparer.Ordinal), out var why) is not { } told) return Refused($"{slot}: {why}", out fault);
            value[slot] = JsonNode.Parse(told);
        }

        if (value["actor"] is null || value["verb"] is null) return Refused("a row of your own needs an actor and a verb", out fault);
        fault = null;
        var act = value["act"]?.GetValue<string>() ?? Act.Other.Word();
        var shown = string.Join(' ', new[] { row["actor"], row["verb"], row["object"] }.Select(part => part.Trim()).Where(part => part.Length > 0));
        return new OwnRow(JudgedWords.Of(report, span), value.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), $"{ClaimKinds.Undertaking}/{act}", shown);
    }

    private static OwnRow? Refused(string why, out string? fault)
    {
        fault = why;
        return null;
    }

    private static Report? ReportOf(SourcedLedger ledger, string named)
    {
        var meant = ledger.Reports.Select(held => held.Report).Where(report => report.Id.Value == named || report.Reading.Url == named || report.Sources.Contains(named, StringComparer.Ordinal)).ToList();
        if (meant.Count == 0) meant = [.. ledger.Reports.Select(held => held.Report).Where(report => report.Sources.Any(source => source[(source.LastIndexOf('/') + 1)..] == named))];
        return meant.Count == 1 ? meant[0] : null;
    }

    /// <summary>To the letter, else but for blanks and the shapes of quotation marks and dashes.</summary>
    private static TextSpan? SpanOf(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        if (at >= 0) return new TextSpan(at, at + words.Length);
        var (folded, wanted) = (new FoldedText(text), FoldedText.Of(words).Trim());
        at = wanted.Length == 0 ? -1 : folded.Characters.IndexOf(wanted, StringComparison.Ordinal);
        return at < 0 ? null : folded.Place(at, wanted.Length);
    }
}
