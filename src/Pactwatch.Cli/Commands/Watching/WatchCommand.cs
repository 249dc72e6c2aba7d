using System.CommandLine;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Watching;

namespace Pactwatch.Cli.Commands.Watching;

/// <summary>What is followed; without a further word it lists it.</summary>
internal sealed class WatchCommand : WatchListCommand
{
    public WatchCommand(Terminal terminal, World world)
        : base(
            terminal, "watch", "Follows feeds, sitemaps and pages: lists them with how they are doing, and adds and removes them.",
            "pactwatch watch add https://northwire.example/world", "pactwatch watch", "pactwatch watch run")
    {
        Add(new WatchAddCommand(terminal, world));
        Add(new WatchListCommand(terminal, "list", "Lists what is followed, with how it is doing.", "pactwatch watch list", "pactwatch watch list --json"));
        Add(new WatchRemoveCommand(terminal));
        Add(new WatchPauseCommand(terminal));
        Add(new WatchFollowCommand(terminal, world));
        Add(new WatchAsideCommand(terminal));
        Add(new WatchTakeCommand(terminal, world));
        Add(new WatchRetryCommand(terminal, world));
        Add(new WatchLogCommand(terminal));
        Add(new WatchImportCommand(terminal, world));
        Add(new WatchTellCommand(terminal, world.Fetcher, world.Clock));
        Add(new WatchRunCommand(terminal, world));
    }
}
