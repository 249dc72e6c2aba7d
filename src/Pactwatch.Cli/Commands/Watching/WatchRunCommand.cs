using System.CommandLine;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Watching;

namespace Pactwatch.Cli.Commands.Watching;

/// <summary>Collects by schedule until Ctrl-C.</summary>
internal sealed class WatchRunCommand : CliCommand
{
    private readonly World world;

    public WatchRunCommand(Terminal terminal, World world)
        : base(terminal, "run", "Collects by schedule until Ctrl-C: each source when it is due. The store stays free for other commands between.", "pactwatch watch run", "pactwatch watch run --store harbour.db") => this.world = world;

    protected override int Run(ParseResult parse)
    {
        using var interruption = new Interruption(Terminal, "Stopping; the next round does the rest …");
        using var watch = WatchedStore.Open(Store.AddressIn(parse), world, Terminal);
        watch.RunOn(interruption.Token).GetAwaiter().GetResult();
        return ExitCode.Done;
    }
}
