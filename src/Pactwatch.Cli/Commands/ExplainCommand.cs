using System.CommandLine;
using Pactwatch.Cli.Explaining;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;

namespace Pactwatch.Cli.Commands;

/// <summary>Shows what an entry of the ledger rests on: every mention in its words, and why they were taken for one thing.</summary>
internal sealed class ExplainCommand : CliCommand
{
    private readonly Argument<string> id = new("ID") { Description = "Id of an accord, entry, discrepancy or claim, or its beginning." };
    private readonly DateOption asOf = DateOption.AsOf();
    private readonly ThreadsOption threads = new();
    private readonly JsonOption asJson = new();

    public ExplainCommand(Terminal terminal)
        : base(terminal, "explain", "Shows what an entry rests on: each report's words in context, who told it, and why they were matched.", "pactwatch explain u-3f2a", "pactwatch explain d-91 --as-of 2026-06-30")
    {
        Add(id);
        Add(asOf);
        Add(threads);
        Add(asJson);
    }

    protected override int Run(ParseResult parse)
    {
        using var store = Store.OpenForReading(parse);
        var ledger = HeldLedger.Of(store, parse.GetValue(asOf), parse.GetValue(threads), Terminal);
        var thing = ExplainedThings.Find(ledger, parse.GetValue(id)!);
        if (parse.GetValue(asJson)) OutputFile.Write(path: null, stream => ExplanationJson.Write(stream, ledger, thing));
        else WriteLines(ledger, thing);
        return ExitCode.Done;
    }

    private void WriteLines(SourcedLedger ledger, ExplainedThing thing)
    {
        Line($"{thing.Id}  {thing.Heading}");
        foreach (var note in thing.Notes) Line($"  {note}");
        foreach (var (position, mention) in thing.Evidence) Write(ledger, thing, position, mention);
        foreach (var (cell, originals) in thing.Originals)
        {
            foreach (var line in OriginalsText.Lines(ledger, cell, originals)) Line(line);
        }

        if (thing.Matches.Length == 0) return;

        Line("");
        Line("Why these were taken for one thing (0 to 100):");
        foreach (var match in thing.Matches) Line($"  {match.ClaimA} and {match.ClaimB}: {match.Score}: {string.Join("; ", match.Reasons)}");
    }

    private void Write(SourcedLedger ledger, ExplainedThing thing, string? position, Mention mention)
    {
        var held = ledger.Report(mention.Report);
        var name = mention is Claim claim ? claim.Id + "  " : "";
        Line("");
        Line($"  {name}{LedgerText.Name(held.Report)}, {LedgerText.Published(held.Published)}  ({held.Id}, {held.Report.Source})");
        if (position is not null) Line($"    position: {position}");
        var tellers = mention.Attribution.IsEmpty ? "the report in its own voice" : string.Join(" ← ", mention.Attribution);
        Line($"    told by: {tellers}{(mention.Stance == Stance.Asserts ? "" : $" ({mention.Stance.Word()})")}");
        Line($"    {WordsInContext.Of(held.Report.Text, mention.Span)}");
        if (thing.Fullest is { } fullest && mention != fullest) Line($"    {VariantText.Of(ledger.Report(fullest.Report).Report.Text[fullest.Span], held.Report.Text[mention.Span])}");
    }

    private void Line(string words) => Terminal.Data.WriteLine(PlainText.Of(words));
}
