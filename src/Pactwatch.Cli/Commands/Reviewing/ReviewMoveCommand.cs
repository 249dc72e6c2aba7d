using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Review;

namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>A report belongs to another accord.</summary>
internal sealed class ReviewMoveCommand : RulingCommand
{
    private readonly Argument<string> report = new("REPORT") { Description = "Id of a report." };
    private readonly Argument<string?> accord = new("ACCORD") { Description = "Id of the accord that it belongs to.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> own = new("--own") { Description = "To an accord of its own." };

    public ReviewMoveCommand(Terminal terminal)
        : base(terminal, "move", "Moves a report to another accord.", "pactwatch review move r-19b2 a-3f2a", "pactwatch review move r-19b2 --own")
    {
        Add(report);
        Add(accord);
        Add(own);
    }

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why)
    {
        var to = parse.GetValue(accord);
        if ((to is null) == !parse.GetValue(own)) throw new UsageException("Name the accord that the report belongs to, or say --own.");
        return [reviewer.Move(HeldReport.Find(store.Ledger, parse.GetValue(report)!), to is null ? null : reviewer.Accord(to), why)];
    }
}
