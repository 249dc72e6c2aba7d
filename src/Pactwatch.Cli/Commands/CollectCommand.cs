using System.CommandLine;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Watching;

namespace Pactwatch.Cli.Commands;

/// <summary>Runs one round of collecting and ends. Each report that is new in the ledger is a line on stdout once it is on the disk.</summary>
internal sealed class CollectCommand : CliCommand
{
    private readonly World world;
    private readonly Option<bool> all = new("--all") { Description = "Ask every followed source, also those that are not due." };

    public CollectCommand(Terminal terminal, World world)
        : base(terminal, "collect", "Asks the sources that are due, once, and keeps what is new; pactwatch watch run goes on by itself.", "pactwatch collect", "pactwatch collect --all")
    {
        this.world = world;
        Add(all);
    }

    protected override int Run(ParseResult parse)
    {
        using var interruption = new Interruption(Terminal, "Stopping; the next round does the rest …");
        using var watch = WatchedStore.Open(Store.AddressIn(parse), world, Terminal);
        // What fell due since, or was read in by hand, is told all the same.
        if (!watch.HasSources()) Terminal.Say("Nothing is followed yet. Add a feed, a page or a list of feeds: pactwatch watch add ADDRESS");
        try
        {
            return watch.Collect(parse.GetValue(all), interruption.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }
}
