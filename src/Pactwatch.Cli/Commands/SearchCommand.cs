using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Searching;
using Pactwatch.Storage;
using Spectre.Console;
using Words = Spectre.Console.Text;

namespace Pactwatch.Cli.Commands;

/// <summary>Finds words in the stored reports and in the ledger.</summary>
internal sealed class SearchCommand : CliCommand
{
    private readonly Argument<string[]> words = new("WORDS") { Description = "Words that must all be there; \"words in a row\", begin* of a word, -unwanted. Case and accents don't count.", Arity = ArgumentArity.OneOrMore };
    private readonly NumberOption limit = new("--limit", "How many reports, and how many entries of the ledger, at most.", least: 1, most: 500, byDefault: 20);
    private readonly Option<string?> after = new("--after") { Description = "Go on in the reports after this place: \"next\" of an earlier answer.", HelpName = "PLACE" };
    private readonly Option<bool> reportsOnly = new("--reports-only") { Description = "Look in the reports only: the ledger need not be made for it." };
    private readonly Option<bool> withoutAside = new("--without-aside") { Description = "Leave out reports that are held beside the ledger: collected, and telling of nothing that is followed." };
    private readonly JsonOption asJson = new();

    public SearchCommand(Terminal terminal)
        : base(terminal, "search", "Finds words in the reports held and in the ledger.", "pactwatch search harbour", "pactwatch search '\"pilot station\"' transfer*", "pactwatch search harbour --reports-only --json")
    {
        Add(words);
        Add(limit);
        Add(after);
        Add(reportsOnly);
        Add(withoutAside);
        Add(asJson);
    }

    protected override int Run(ParseResult parse)
    {
        var query = SearchQuery.Parse(string.Join(' ', parse.GetValue(words)!));
        if (query.IsEmpty) throw new UsageException("There is nothing to look for in these words. Give at least one that is wanted, of letters or digits.");
        using var store = Store.OpenForReading(parse);
        var most = parse.GetValue(limit);
        var reports = store.Search(query, most, parse.GetValue(after), withAside: !parse.GetValue(withoutAside));
        var ledger = parse.GetValue(reportsOnly) ? null : HeldLedger.Of(store, asOf: null, Environment.ProcessorCount);
        var (entries, total) = ledger is null ? ([], 0) : new SearchedLedger(ledger).Find(query, most);
        if (parse.GetValue(asJson)) OutputFile.Write(path: null, stream => WriteJson(stream, query, reports, ledger, entries, total));
        else WriteTables(query, reports, ledger, entries, total);
        return ExitCode.Done;
    }

    private static void WriteJson(Stream stream, SearchQuery query, FoundReports reports, SourcedLedger? ledger, ImmutableArray<FoundEntry> entries, int total)
    {
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteString("format", "pactwatch-search/1");
            json.WriteString("query", query.Text);
            json.WriteStartObject("reports");
            json.WriteNumber("total", reports.Total);
            json.WriteString("next", reports.Next);
            json.WriteList("found", reports.Reports, report => SearchJsonWriter.WriteReport(json, report, query, reports.Aside.Contains(report.Id)));
            json.WriteEndObject();
            if (ledger is null)
            {
                json.WriteNull("entries");
            }
            else
            {
                json.WriteStartObject("entries");
                json.WriteDate("asOf", ledger.AsOf);
                json.WriteNumber("total", total);
                json.WriteList("found", entries, entry => SearchJsonWriter.WriteEntry(json, ledger, entry, query));
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private void WriteTables(SearchQuery query, FoundReports reports, SourcedLedger? ledger, ImmutableArray<FoundEntry> entries, int total)
    {
        var console = Terminal.OpenTables();
        console.Write(new Words($"{LedgerText.Count((int)Math.Min(reports.Total, int.MaxValue), "report")}{(reports.Next is null ? "" : $", the newest {reports.Reports.Length} shown")}\n"));
        foreach (var report in reports.Reports)
        {
            console.Write(new Words(PlainText.Of($"\n{report.Id}  {LedgerText.Published(report.Published)}  {LedgerText.Name(report)}{(report.Reading.Title is { } title ? ": " + title : "")}{(reports.Aside.Contains(report.Id) ? "  (beside the ledger)" : "")}") + "\n"));
            foreach (var passage in SearchMarks.Passages(report.Text.Characters, query))
                console.Write(Marked(report.Text.Characters, passage.Span, passage.Marks, passage.IsCutBefore ? "  … " : "  ", passage.IsCutAfter ? " …" : ""));
        }

        if (!reports.Aside.IsEmpty) Terminal.Say("What lies beside the ledger tells of nothing that is followed: pactwatch watch take ID takes a report in, --without-aside leaves them out.");
        if (ledger is null) return;
        console.Write(new Words($"\n{total} {(total == 1 ? "entry" : "entries")} of the ledger{(total > entries.Length ? $", {entries.Length} shown" : "")}\n"));
        foreach (var entry in entries)
        {
            console.Write(Marked(entry.Line, new TextSpan(0, entry.Line.Length), SearchMarks.In(entry.Line, query), $"\n{entry.Id}  {entry.Kind}  ", ""));
            if (entry.Mention is not { } mention) continue;
            var held = ledger.Report(mention.Report).Report;
            var marks = SearchMarks.In(held.Text[mention.Span], query).Select(mark => mark.Shift(mention.Span.Start));
            console.Write(Marked(held.Text.Characters, mention.Span, [.. marks], "  “", $"” ({LedgerText.Name(held)})"));
        }
    }

    /// <summary>A stretch of a text with the words found in bold, where the terminal can do so.</summary>
    private static Paragraph Marked(string text, TextSpan span, ImmutableArray<TextSpan> marks, string before, string after)
    {
        var shown = new Paragraph(before);
        var at = span.Start;
        foreach (var mark in marks)
        {
            shown.Append(PlainText.Of(new TextSpan(at, mark.Start).In(text)));
            shown.Append(PlainText.Of(mark.In(text)), new Style(decoration: Decoration.Bold | Decoration.Underline));
            at = mark.End;
        }

        shown.Append(PlainText.Of(new TextSpan(at, span.End).In(text)));
        shown.Append(PlainText.Of(after) + "\n");
        return shown;
    }
}
