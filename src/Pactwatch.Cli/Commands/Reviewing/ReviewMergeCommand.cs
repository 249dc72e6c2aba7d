using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Review;

namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>Two accords are one.</summary>
internal sealed class ReviewMergeCommand : RulingCommand
{
    private readonly Argument<string> one = new("ACCORD") { Description = "Id of an accord." };
    private readonly Argument<string> other = new("OTHER") { Description = "Id of the one that is the same." };

    public ReviewMergeCommand(Terminal terminal)
        : base(terminal, "merge", "Says that two accords are one.", "pactwatch review merge a-3f2a a-91bc")
    {
        Add(one);
        Add(other);
    }

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why) =>
        [reviewer.Merge(reviewer.Accord(parse.GetValue(one)!), reviewer.Accord(parse.GetValue(other)!), why)];
}
