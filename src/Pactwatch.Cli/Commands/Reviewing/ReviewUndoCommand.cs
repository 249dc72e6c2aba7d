using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Review;

namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>A judgement is taken back.</summary>
internal sealed class ReviewUndoCommand : RulingCommand
{
    private readonly Argument<string?> id = new("JUDGEMENT") { Description = "Id of the judgement; without one, your last.", Arity = ArgumentArity.ZeroOrOne };

    public ReviewUndoCommand(Terminal terminal)
        : base(terminal, "undo", "Takes a judgement back; it stays in the history, and the undo can be undone.", "pactwatch review undo", "pactwatch review undo j-5e01") => Add(id);

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why) =>
        [reviewer.Undo(parse.GetValue(id), Author(parse), why)];
}
