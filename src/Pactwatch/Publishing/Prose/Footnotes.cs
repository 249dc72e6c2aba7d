using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Publishing.Prose;

/// <summary>Numbers the words that rows of a document rest on. A note tells words, outlet, title, address, day and hash of the report.</summary>
internal sealed class Footnotes(SourcedLedger ledger)
{
    private readonly List<string> notes = [];

    public IEnumerable<string> All => notes;

    /// <summary>The mark of a note to the earliest of these words; empty where there are none.</summary>
    public string Mark(IEnumerable<Mention> mentions)
    {
        var first = mentions.OrderBy(mention => ledger.Report(mention.Report).Published.Date ?? NodaTime.LocalDate.MaxIsoValue).ThenBy(mention => mention.Report).ThenBy(mention => mention.Span.Start).FirstOrDefault();
        if (first is null) return "";
        var number = notes.Count + 1;
        notes.Add($"[^{number}]: {Of(first)}");
        return $"[^{number}]";
    }

    public string Words(Mention mention) => ledger.Report(mention.Report).Report.Text[mention.Span];

    private string Of(Mention mention)
    {
        var held = ledger.Report(mention.Report);
        var reading = held.Report.Reading;
        var day = held.Published.Date is { } known ? WindowWords.Day(known) : "no date";
        var where = new[] { reading.Outlet ?? Path.GetFileName(held.Report.Source), reading.Title, day, reading.Url }.Where(part => !string.IsNullOrEmpty(part)).Select(MarkdownText.Escaped);
        return $"“{MarkdownText.Escaped(Words(mention))}” {string.Join(", ", where)}. SHA-256 `{held.Report.Sha256}`.";
    }
}
