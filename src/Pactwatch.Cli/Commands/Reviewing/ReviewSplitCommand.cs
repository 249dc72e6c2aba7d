using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Review;

namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>Some reports of an accord tell of one of their own.</summary>
internal sealed class ReviewSplitCommand : RulingCommand
{
    private readonly Argument<string> accord = new("ACCORD") { Description = "Id of an accord." };
    private readonly Argument<string[]> reports = new("REPORT") { Description = "Ids of the reports that tell of an agreement of their own.", Arity = ArgumentArity.OneOrMore };

    public ReviewSplitCommand(Terminal terminal)
        : base(terminal, "split", "Splits reports off an accord.", "pactwatch review split a-3f2a r-19b2 r-5e01")
    {
        Add(accord);
        Add(reports);
    }

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why) =>
        reviewer.Split(reviewer.Accord(parse.GetValue(accord)!), [.. parse.GetValue(reports)!.Select(report => HeldReport.Find(store.Ledger, report))], why);
}
