using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Review;

namespace Pactwatch.Cli.Commands.Reviewing;

internal sealed class ReviewConfirmCommand : RulingCommand
{
    private readonly Argument<string[]> ids = new("ID") { Description = "Ids of entries.", Arity = ArgumentArity.OneOrMore };

    public ReviewConfirmCommand(Terminal terminal)
        : base(terminal, "confirm", "Says that entries were looked at and found right.", "pactwatch review confirm u-3f2a q-91bc") => Add(ids);

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why) =>
        [.. parse.GetValue(ids)!.Select(id => reviewer.Confirm(reviewer.Entry(id), why))];
}

internal sealed class ReviewEditCommand : RulingCommand
{
    private readonly Argument<string> id = new("ID") { Description = "Id of an entry." };
    private readonly Argument<string[]> cells = new("SLOT=VALUE") { Description = "Cells and what goes into them: actor, act, verb, object, beneficiary, quantity, places (a; b), window, conditions, modality, duty, phase, state, kind; “-” empties one.", Arity = ArgumentArity.OneOrMore };

    public ReviewEditCommand(Terminal terminal)
        : base(terminal, "edit", "Fills cells of an entry; the machine's value stays readable beside yours.", "pactwatch review edit u-3f2a window=\"by 2031-06-30\" --why \"the annex says so\"", "pactwatch review edit u-3f2a state=fulfilled quantity=\"450 troops\"")
    {
        Add(id);
        Add(cells);
    }

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why)
    {
        var entry = reviewer.Entry(parse.GetValue(id)!);
        return [.. parse.GetValue(cells)!.Select(TypedPair.Of).Select(cell => reviewer.Edit(entry, cell.Slot, cell.Typed, why))];
    }
}

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

internal sealed class ReviewUndoCommand : RulingCommand
{
    private readonly Argument<string?> id = new("JUDGEMENT") { Description = "Id of the judgement; without one, your last.", Arity = ArgumentArity.ZeroOrOne };

    public ReviewUndoCommand(Terminal terminal)
        : base(terminal, "undo", "Takes a judgement back; it stays in the history, and the undo can be undone.", "pactwatch review undo", "pactwatch review undo j-5e01") => Add(id);

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why) =>
        [reviewer.Undo(parse.GetValue(id), Author(parse), why)];
}
