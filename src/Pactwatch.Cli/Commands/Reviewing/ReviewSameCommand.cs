using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Review;

namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>Undertakings are one and the same.</summary>
internal sealed class ReviewSameCommand : RulingCommand
{
    private readonly Argument<string> one = new("ID") { Description = "Id of an undertaking." };
    private readonly Argument<string[]> others = new("OTHER") { Description = "Ids of those that are the same.", Arity = ArgumentArity.OneOrMore };

    public ReviewSameCommand(Terminal terminal)
        : base(terminal, "same", "Says that undertakings are one and the same.", "pactwatch review same u-3f2a u-91bc")
    {
        Add(one);
        Add(others);
    }

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why) =>
        [.. parse.GetValue(others)!.Select(other => reviewer.Same(reviewer.Entry(parse.GetValue(one)!), reviewer.Entry(other), why))];
}
