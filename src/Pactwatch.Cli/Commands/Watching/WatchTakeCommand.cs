using System.CommandLine;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Watching;

namespace Pactwatch.Cli.Commands.Watching;

/// <summary>Takes reports that lie beside the ledger into it.</summary>
internal sealed class WatchTakeCommand : CliCommand
{
    private readonly World world;
    private readonly Argument<string[]> reports = new("REPORT") { Description = "Ids of reports, or their beginnings.", Arity = ArgumentArity.OneOrMore };

    public WatchTakeCommand(Terminal terminal, World world)
        : base(terminal, "take", "Takes reports that lie beside the ledger into it.", "pactwatch watch take r-03f1a2b4c5d6e7f8")
    {
        this.world = world;
        Add(reports);
    }

    protected override int Run(ParseResult parse)
    {
        using var watch = WatchedStore.Open(Store.AddressIn(parse), world, Terminal);
        foreach (var words in parse.GetValue(reports)!) Terminal.Say(watch.Take(words));
        return ExitCode.Done;
    }
}
