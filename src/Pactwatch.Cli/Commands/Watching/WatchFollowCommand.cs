using System.CommandLine;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Watching;
using Pactwatch.Stories;

namespace Pactwatch.Cli.Commands.Watching;

/// <summary>Follows words beside the agreements that the ledger holds.</summary>
internal sealed class WatchFollowCommand : CliCommand
{
    private readonly World world;
    private readonly Argument<string[]> words = new("WORDS") { Description = "Words that a report must hold, all of them, to belong into the ledger.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> off = new("--off") { Description = "Follow these words no more." };

    public WatchFollowCommand(Terminal terminal, World world)
        : base(
            terminal, "follow", "Takes reports that hold all of these words into the ledger, beside those that tell of an agreement that it holds already.",
            "pactwatch watch follow harbour truce", "pactwatch watch follow harbour truce --off")
    {
        this.world = world;
        Add(words);
        Add(off);
    }

    protected override int Run(ParseResult parse)
    {
        var phrase = string.Join(' ', parse.GetValue(words)!.SelectMany(word => word.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        if (FollowedStory.WordsIn(phrase).Count == 0) throw new UsageException("There is nothing to follow in these words. Give at least one of three letters or digits.");
        using var watch = WatchedStore.Open(Store.AddressIn(parse), world, Terminal);
        var isFollowed = !parse.GetValue(off);
        watch.Follow(phrase, isFollowed);
        Terminal.Say($"“{phrase}” is followed {(isFollowed ? "from the next round on, which also looks at what lies beside the ledger" : "no more")}.");
        return ExitCode.Done;
    }
}
