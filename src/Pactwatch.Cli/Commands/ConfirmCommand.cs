using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;

namespace Pactwatch.Cli.Commands;

/// <summary>Records that a person has read clauses of the agreement's own text and found them read rightly; each once.</summary>
internal sealed class ConfirmCommand : CliCommand
{
    private readonly Argument<string[]> clauses = new("CLAUSE") { Description = "Ids of clauses, as ledger shows them.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> why = new("--why") { Description = "A reason; it is kept.", HelpName = "REASON" };
    private readonly ByOption by = new();

    public ConfirmCommand(Terminal terminal)
        : base(terminal, "confirm", "Confirms what was read of clauses of the agreement's own text.", "pactwatch confirm c-19b2de32b182")
    {
        Add(clauses);
        Add(why);
        Add(by);
    }

    protected override int Run(ParseResult parse)
    {
        using var store = Store.OpenForChanging(parse);
        var ledger = HeldLedger.Of(store, asOf: null, Environment.ProcessorCount);
        var told = (
            from accord in ledger.Accords
            from instrument in accord.Instruments
            from clause in ToldClause.Of(ledger, accord, instrument)
            select (Instrument: instrument, Told: clause)).ToList();
        var chosen = parse.GetValue(clauses)!.Distinct(StringComparer.Ordinal)
            .Select(id => told.Where(pair => pair.Told.Clause.Id == id).ToList() is { Count: > 0 } found ? found : throw new FailedException($"No clause {id} is held. See the ids with: pactwatch ledger")).ToList();
        foreach (var (instrument, clause) in chosen.SelectMany(found => found))
        {
            if (clause.ConfirmedBy is { } before)
            {
                Terminal.Say($"{clause.Clause.Id} ({clause.Clause.Path}) was confirmed before by {before.By}.");
                continue;
            }

            var words = JudgedWords.Of(ledger.Report(instrument.Report).Report, clause.Clause.Words);
            store.Append(by.RulerIn(parse).Make(JudgementKind.Confirm, words, why: parse.GetValue(why) ?? ""));
            Terminal.Say($"Confirmed {clause.Clause.Id} ({clause.Clause.Path}).");
        }

        return ExitCode.Done;
    }
}
