using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Review;

namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>Entries were looked at and found right.</summary>
internal sealed class ReviewConfirmCommand : RulingCommand
{
    private readonly Argument<string[]> ids = new("ID") { Description = "Ids of entries.", Arity = ArgumentArity.OneOrMore };

    public ReviewConfirmCommand(Terminal terminal)
        : base(terminal, "confirm", "Says that entries were looked at and found right.", "pactwatch review confirm u-3f2a q-91bc") => Add(ids);

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why) =>
        [.. parse.GetValue(ids)!.Select(id => reviewer.Confirm(reviewer.Entry(id), why))];
}
