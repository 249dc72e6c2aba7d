using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Text;
using Pactwatch.Web.Wording;
using Spectre.Console;
using Words = Spectre.Console.Text;

namespace Pactwatch.Cli.Tables;

/// <summary>Shows a ledger to people: accord by accord, what holds first, then what was said, then what doesn't fit.</summary>
internal sealed class LedgerTables(IAnsiConsole console)
{
    public void Write(SourcedLedger ledger)
    {
        Line($"Ledger as of {(ledger.AsOf is { } day ? LedgerText.Day(day) : "no known day")}: {LedgerText.Count(ledger.Reports.Length, "report")}, {LedgerText.Count(ledger.Accords.Length, "accord")}");
        foreach (var accord in ledger.Accords) Write(ledger, accord);
        Section("Taken back", Retractions(ledger));
    }

    private static TextTable Retractions(SourcedLedger ledger)
    {
        var table = new TextTable("by", "what", "on", "reports", "copies reached", "without an original now");
        foreach (var retraction in ledger.Retractions)
        {
            var lost = string.Join("; ", LostCells.Of(ledger, retraction).Select(cell => $"{cell.Id} {cell.What}"));
            table.Add(
                retraction.By, retraction.Kind.Word(), retraction.On is { } day ? LedgerText.Day(day) : "", string.Join(", ", retraction.Reports.Select(report => Name(ledger, report))),
                string.Join(", ", retraction.Copies.Select(report => Name(ledger, report))), lost.Length > 0 ? lost : "nothing");
        }

        return table;
    }

    private void Write(SourcedLedger ledger, Accord accord)
    {
        Line("");
        Line($"{accord.Title}  ({accord.Id})", Decoration.Bold);
        Line($"Parties: {(accord.Parties.IsEmpty ? "not told" : string.Join(", ", accord.Parties))}");
        Line($"Status: {LedgerText.Of(accord.OfficialStatus)}{Standing(accord)}");
        foreach (var instrument in accord.Instruments) Section(InstrumentTable.Heading(ledger, instrument), InstrumentTable.Of(ledger, accord, instrument));
        Section("Undertakings", Undertakings(accord));
        Section("Figures", Figures(accord));
        Section("Quotes", Quotes(ledger, accord));
        Section("Events", Events(accord));
        Section("Incidents", Incidents(accord));
        Section("Discrepancies", Discrepancies(ledger, accord));
        Section("Changes of plan", Revisions(accord));
        Section("Where the reports have it from", Derivations(ledger, accord));
    }

    private static string Standing(Accord accord) =>
        accord.SupportedStatus is { } borne && borne != accord.OfficialStatus ? $" by the parties' word; {LedgerText.Of(borne)} by the record" : "";

    private static TextTable Undertakings(Accord accord)
    {
        // What the text says leads; without a text there is nothing to say of it.
        var hasText = accord.Undertakings.Any(entry => entry.Standing is not null);
        var table = (hasText ? new TextTable("id", "who", "undertakes to", "where", "when", "state", "told by", "text") : new TextTable("id", "who", "undertakes to", "where", "when", "state", "told by")).Unbroken(0);
        foreach (var entry in accord.Undertakings)
        {
            var act = entry.Act == Act.Other || entry.Act.Word() == entry.Verb ? "" : $" ({entry.Act.Word()})";
            string?[] cells = [entry.Id, entry.Actor ?? "not named", What(entry) + act, string.Join(", ", entry.Places), When(entry), LedgerText.Of(entry.State), InstrumentTable.ToldBy(accord, entry)];
            table.Add(hasText ? [.. cells, InstrumentTable.StandingOf(accord, entry)] : cells);
        }

        return table;
    }

    /// <summary>Verb, amount and object; an amount that stands within actor or object is not said twice.</summary>
    private static string What(UndertakingEntry entry)
    {
        var amount = entry.Quantity?.Text;
        var isSaid = amount is not null && (Holds(entry.Actor, amount) || Holds(entry.Object, amount));
        return string.Join(" ", new[] { entry.Verb, isSaid ? null : amount, entry.Object }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static bool Holds(string? words, string amount) => words?.Contains(amount, StringComparison.OrdinalIgnoreCase) == true;

    private static string When(UndertakingEntry entry)
    {
        var window = LedgerText.Of(entry.Window);
        return window.Length > 0 ? window : entry.WindowText ?? "no date told";
    }

    private static TextTable Figures(Accord accord)
    {
        var table = new TextTable("id", "measure", "value", "told by").Unbroken(0);
        foreach (var figure in accord.Figures)
        {
            foreach (var position in figure.Positions)
            {
                var reports = position.Mentions.Select(mention => mention.Report).Distinct().Count();
                var amount = $"{LedgerText.Amount(position.Quantity.Min, position.Quantity.Max)} {figure.Unit}".Trim();
                table.Add(figure.Id, figure.Measure, amount, LedgerText.ToldBy(reports, position.Origins));
            }
        }

        return table;
    }

    private static TextTable Quotes(SourcedLedger ledger, Accord accord)
    {
        var table = new TextTable("id", "speaker", "words", "told by").Unbroken(0);
        foreach (var quote in accord.Quotes)
        {
            var words = ledger.Report(quote.Fullest.Report).Report.Text[quote.Fullest.Span];
            var speaker = quote.Speaker.Length == 0 ? "not named" : quote.Speaker;
            var reports = quote.Mentions.Select(mention => mention.Report).Distinct().Count();
            table.Add(quote.Id, quote.Role is null ? speaker : $"{speaker}, {quote.Role}", words, LedgerText.ToldBy(reports, quote.Origins));
        }

        return table;
    }

    private static TextTable Events(Accord accord)
    {
        var table = new TextTable("id", "what happened", "where", "when", "told by").Unbroken(0);
        foreach (var entry in accord.Events)
        {
            var reports = entry.Mentions.Select(mention => mention.Report).Distinct().Count();
            table.Add(entry.Id, entry.What, string.Join(", ", entry.Places), LedgerText.Of(entry.On), LedgerText.ToldBy(reports, entry.Origins));
        }

        return table;
    }

    private static TextTable Incidents(Accord accord)
    {
        var table = new TextTable("id", "incident", "where", "when", "victims", "who says so", "told by").Unbroken(0);
        foreach (var incident in accord.Incidents)
        {
            var reports = incident.Mentions.Select(mention => mention.Report).Distinct().Count();
            table.Add(
                incident.Id, IncidentWording.Line(incident), string.Join(", ", incident.Places), incident.On is { } day ? LedgerText.Day(day) : "",
                IncidentWording.Victims(incident.Victims), IncidentWording.Tellers(incident), LedgerText.ToldBy(reports, incident.Origins));
        }

        return table;
    }

    private static TextTable Discrepancies(SourcedLedger ledger, Accord accord)
    {
        var table = new TextTable("id", "kind", "about", "what differs", "who says so").Unbroken(0);
        foreach (var discrepancy in accord.Discrepancies)
        {
            var kind = LedgerText.Spaced(discrepancy.Kind.Word()) + (discrepancy.CopyError ? " (a copy's error)" : "");
            var sides = discrepancy.Positions.Select(position => $"{position.Value}: {string.Join(", ", position.Reports.Select(report => Name(ledger, report)))}");
            table.Add(discrepancy.Id, kind, discrepancy.About, discrepancy.Explanation, string.Join("; ", sides));
        }

        return table;
    }

    private static TextTable Revisions(Accord accord)
    {
        var table = new TextTable("about", "kind", "was", "now", "since", "by").Unbroken(0);
        foreach (var revision in accord.Revisions)
            table.Add(revision.About, LedgerText.Spaced(revision.Kind.Word()), revision.Was, revision.Now, revision.On is { } day ? LedgerText.Day(day) : "", revision.By);
        return table;
    }

    private static TextTable Derivations(SourcedLedger ledger, Accord accord)
    {
        var table = new TextTable("report", "published", "rests on", "how").Unbroken(1);
        foreach (var link in accord.Derivations)
        {
            var share = link.SharePermille is { } permille ? $", {permille / 10} % of its words" : "";
            table.Add(Name(ledger, link.Report), LedgerText.Published(ledger.Report(link.Report).Published), link.Origin, $"{link.Degree.Word()}, by {link.How.Word()}{share}");
        }

        return table;
    }

    private static string Name(SourcedLedger ledger, ReportId report) => LedgerText.Name(ledger.Report(report).Report);

    private void Section(string heading, TextTable table)
    {
        if (table.Rows == 0) return;
        Line("");
        Line(heading, Decoration.Underline);
        table.Write(console);
    }

    private void Line(string words, Decoration decoration = Decoration.None) =>
        console.Write(new Words(PlainText.Of(words) + "\n", new Style(decoration: decoration)));
}
