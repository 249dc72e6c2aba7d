using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Review;

namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>Cells of an entry are filled or emptied.</summary>
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
