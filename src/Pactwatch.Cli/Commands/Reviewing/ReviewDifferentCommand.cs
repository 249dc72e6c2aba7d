using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Review;

namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>A claim tells of another undertaking than its entry.</summary>
internal sealed class ReviewDifferentCommand : RulingCommand
{
    private readonly Argument<string> claim = new("CLAIM") { Description = "Id of a claim, as explain shows it." };

    public ReviewDifferentCommand(Terminal terminal)
        : base(terminal, "different", "Takes a claim out of its undertaking: it tells of another one.", "pactwatch review different c-77aa") => Add(claim);

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why)
    {
        var id = parse.GetValue(claim)!;
        return reviewer.Different(reviewer.Entry(id), id, why);
    }
}
