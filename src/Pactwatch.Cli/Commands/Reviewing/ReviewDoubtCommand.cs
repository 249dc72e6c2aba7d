using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Review;

namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>A question about an entry is left open.</summary>
internal sealed class ReviewDoubtCommand : RulingCommand
{
    private readonly Argument<string> id = new("ID") { Description = "Id of an entry." };
    private readonly Argument<string> question = new("QUESTION") { Description = "What is to be settled." };

    public ReviewDoubtCommand(Terminal terminal)
        : base(terminal, "doubt", "Leaves a question open about an entry.", "pactwatch review doubt u-3f2a \"Is this the second withdrawal, or the first again?\"")
    {
        Add(id);
        Add(question);
    }

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why) =>
        [reviewer.Doubt(reviewer.Entry(parse.GetValue(id)!), parse.GetValue(question)!)];
}
