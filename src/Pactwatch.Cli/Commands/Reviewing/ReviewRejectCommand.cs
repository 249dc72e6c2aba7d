using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Review;

namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>An entry, or one of its claims, doesn't count.</summary>
internal sealed class ReviewRejectCommand : RulingCommand
{
    private readonly Argument<string> id = new("ID") { Description = "Id of an entry." };
    private readonly Option<string?> claim = new("--claim") { Description = "Only this one of its claims.", HelpName = "ID" };

    public ReviewRejectCommand(Terminal terminal)
        : base(terminal, "reject", "Says that an entry, or one of its claims, doesn't count.", "pactwatch review reject u-3f2a --why \"history, not a plan\"", "pactwatch review reject u-3f2a --claim c-77aa")
    {
        Add(id);
        Add(claim);
    }

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why) =>
        reviewer.Reject(reviewer.Entry(parse.GetValue(id)!), parse.GetValue(claim), why);
}
