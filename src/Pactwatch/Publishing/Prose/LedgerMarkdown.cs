using System.Text;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Prose;

/// <summary>The ledger as a document in Markdown: accord by accord, each row with a footnote to the words it was read from.</summary>
public static class LedgerMarkdown
{
    /// <exception cref="ArgumentException">The ledger rests on a protected report.</exception>
    public static void Write(Stream stream, SourcedLedger ledger, LedgerExport export)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(export);
        LedgerExport.AssertHoldsNothingProtected(ledger);
        var text = new MarkdownText();
        var notes = new Footnotes(ledger);
        text.Heading(1, $"Ledger as of {Day(ledger.AsOf) ?? "no known day"}");
        text.Paragraph(Sentence(ledger, export));
        foreach (var accord in ledger.Accords.Where(accord => export.Accord is null || accord.Id == export.Accord)) Write(text, notes, accord);
        foreach (var note in notes.All) text.Paragraph(note);
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Sentence(SourcedLedger ledger, LedgerExport export)
    {
        var left = export.ProtectedReports == 0 ? "" : $" {export.ProtectedReports} protected {(export.ProtectedReports == 1 ? "report and what rests on it is" : "reports and what rests on them are")} left out.";
        return $"Read from {ledger.Reports.Length} {(ledger.Reports.Length == 1 ? "report" : "reports")} by Pactwatch {MarkdownText.Escaped(export.ProducerVersion)}. Each row says what outlets reported; its note has the words.{left}";
    }

    private static void Write(MarkdownText text, Footnotes notes, Accord accord)
    {
        text.Heading(2, accord.Title);
        var (official, supported) = (accord.OfficialStatus?.Word() ?? "not told", accord.SupportedStatus?.Word());
        text.Paragraph($"Parties: {(accord.Parties.IsEmpty ? "not told" : MarkdownText.Escaped(string.Join(", ", accord.Parties)))}. Status: {official}{(supported is null || supported == official ? "" : $" by the parties’ word, {supported} by the record")}.");
        Section(text, "Undertakings", ["who", "undertakes to", "where", "when", "state", "told by"], accord.Undertakings.Select(entry => new[]
        {
            MarkdownText.Escaped(UndertakingLine.Actor(entry)), MarkdownText.Escaped(UndertakingLine.Deed(entry)), MarkdownText.Escaped(string.Join(", ", entry.Places)),
            MarkdownText.Escaped(WindowWords.Of(entry.Window, entry.Duty)), entry.State.Word(), $"{Originals(entry.ReportsCount, entry.Origins)}{notes.Mark(entry.Mentions)}",
        }));
        Section(text, "Figures", ["measure", "value", "told by"], accord.Figures.SelectMany(figure => figure.Positions.Select(position => new[]
        {
            MarkdownText.Escaped(figure.Measure), MarkdownText.Escaped(AmountWords.Of(position.Quantity)), $"{Originals(Reports(position.Mentions), position.Origins)}{notes.Mark(position.Mentions)}",
        })));
        Section(text, "Quotes", ["speaker", "words", "told by"], accord.Quotes.Select(quote => new[]
        {
            MarkdownText.Escaped(quote.Speaker.Length == 0 ? "not named" : quote.Speaker), MarkdownText.Escaped(notes.Words(quote.Fullest)), $"{Originals(Reports(quote.Mentions), quote.Origins)}{notes.Mark([quote.Fullest])}",
        }));
        Section(text, "Events", ["what happened", "when", "told by"], accord.Events.Select(happened => new[]
        {
            MarkdownText.Escaped(happened.What), happened.On.IsOpen ? "" : MarkdownText.Escaped(WindowWords.Of(happened.On, Duty.Achieve)), $"{Originals(Reports(happened.Mentions), happened.Origins)}{notes.Mark(happened.Mentions)}",
        }));
        Section(text, "Incidents", ["what", "by whom", "where", "when", "alleged", "verified", "denied by", "told by"], accord.Incidents.Select(incident => new[]
        {
            MarkdownText.Escaped(incident.What), MarkdownText.Escaped(incident.Actor), MarkdownText.Escaped(string.Join(", ", incident.Places)), Day(incident.On) ?? "",
            Counted(incident.Alleged, incident.AllegedBy), Counted(incident.Verified, incident.VerifiedBy), MarkdownText.Escaped(string.Join(", ", incident.DeniedBy)), $"{Originals(Reports(incident.Mentions), incident.Origins)}{notes.Mark(incident.Mentions)}",
        }));
        Section(text, "Where the reports can’t all be right", ["kind", "what differs", "who says so"], accord.Discrepancies.Select(discrepancy => new[]
        {
            discrepancy.Kind.Word() + (discrepancy.CopyError ? " (a copy’s error)" : ""), MarkdownText.Escaped(discrepancy.Explanation),
            string.Join("; ", discrepancy.Positions.Select(position => $"{MarkdownText.Escaped(position.Value)}: {MarkdownText.Escaped(string.Join(", ", position.Origins.Names))}{notes.Mark(position.Mentions)}")),
        }));
        Section(text, "Changes of plan", ["kind", "was", "now", "since"], accord.Revisions.Select(revision => new[]
        {
            revision.Kind.Word(), MarkdownText.Escaped(revision.Was), MarkdownText.Escaped(revision.Now), $"{Day(revision.On)}{notes.Mark(revision.Mentions)}",
        }));
    }

    private static void Section(MarkdownText text, string heading, string[] heads, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        text.Heading(3, heading);
        text.Table(heads, all);
    }

    private static string Counted(int count, IReadOnlyCollection<string> by) => count == 0 ? "" : $"{count}{(by.Count == 0 ? "" : $" ({MarkdownText.Escaped(string.Join(", ", by))})")}";

    private static int Reports(IEnumerable<Mention> mentions) => mentions.Select(mention => mention.Report).Distinct().Count();

    private static string Originals(int reports, Originals originals)
    {
        var count = originals.IsLost ? "no original left" : originals.IsCertain ? $"{originals.Most} {(originals.Most == 1 ? "original" : "originals")}" : $"{originals.Fewest} to {originals.Most} originals";
        return $"{reports} {(reports == 1 ? "report" : "reports")}, {count}";
    }

    private static string? Day(LocalDate? day) => day is { } known ? WindowWords.Day(known) : null;
}
