using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Review;

namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>Adds what the machine didn't find, from words of a stored report in any language.</summary>
internal sealed class ReviewAddCommand : RulingCommand
{
    private readonly Argument<string> report = new("REPORT") { Description = "Id of a report, or its source." };
    private readonly Option<string> words = new("--words") { Description = "The words that carry it, as show prints them.", HelpName = "TEXT", Required = true };
    private readonly Option<string> kind = new("--kind") { Description = "undertaking, figure, quote, event or status.", HelpName = "KIND", DefaultValueFactory = _ => "undertaking" };
    private readonly Option<string?> gloss = new("--gloss") { Description = "A translation, which stands beside the words.", HelpName = "TEXT" };
    private readonly Option<string?> language = new("--language") { Description = "The language of the words, as a tag (ar).", HelpName = "TAG" };
    private readonly Argument<string[]> cells = new("SLOT=VALUE") { Description = "Cells and what goes into them.", Arity = ArgumentArity.ZeroOrMore };

    public ReviewAddCommand(Terminal terminal)
        : base(terminal, "add", "Adds a claim from words of a stored report.", "pactwatch review add r-19b2 --words \"les troupes partiront avant fin mai\" actor=\"the troops\" act=withdraw verb=leave window=\"by 2031-05-31\" --gloss \"the troops will leave before the end of May\" --language fr")
    {
        Add(report);
        Add(cells);
        Add(words);
        Add(kind);
        Add(gloss);
        Add(language);
    }

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why)
    {
        var held = store.Ledger.Report(HeldReport.Find(store.Ledger, parse.GetValue(report)!)).Report;
        return
        [
            reviewer.Add(
                held, new JudgedWords(held.Id, parse.GetValue(words)!, "", ""), parse.GetValue(kind)!, parse.GetValue(cells)!.Select(TypedPair.Of),
                parse.GetValue(gloss), parse.GetValue(language), why),
        ];
    }
}
