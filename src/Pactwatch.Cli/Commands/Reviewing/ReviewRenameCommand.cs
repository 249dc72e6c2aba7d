using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Review;

namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>An accord gets its name.</summary>
internal sealed class ReviewRenameCommand : RulingCommand
{
    private readonly Argument<string> accord = new("ACCORD") { Description = "Id of an accord." };
    private readonly Argument<string> title = new("TITLE") { Description = "What it is called." };

    public ReviewRenameCommand(Terminal terminal)
        : base(terminal, "rename", "Names an accord.", "pactwatch review rename a-3f2a \"The Tarrin withdrawal\"")
    {
        Add(accord);
        Add(title);
    }

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why) =>
        [reviewer.Rename(reviewer.Accord(parse.GetValue(accord)!), parse.GetValue(title)!, why)];
}
