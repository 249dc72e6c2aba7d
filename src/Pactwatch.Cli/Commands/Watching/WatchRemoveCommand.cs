using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;
using Pactwatch.Storage.Watching;
using Pactwatch.Storage;
using Pactwatch.Watching.Settings;

namespace Pactwatch.Cli.Commands.Watching;

/// <summary>Follows a source no more. What it brought stays.</summary>
internal sealed class WatchRemoveCommand : CliCommand
{
    private readonly Argument<string[]> sources = new("SOURCE") { Description = "Ids, addresses, or parts of addresses.", Arity = ArgumentArity.OneOrMore };

    public WatchRemoveCommand(Terminal terminal)
        : base(terminal, "remove", "Follows a source no more; the reports that it brought stay.", "pactwatch watch remove northwire.example")
    {
        Add(sources);
    }

    protected override int Run(ParseResult parse)
    {
        using var held = Store.OpenForChanging(parse);
        foreach (var words in parse.GetValue(sources)!)
        {
            var source = MeantSource.Find(held.Sources().RemoveAll(source => source.Following == Following.Removed), words);
            held.Put([source with { Following = Following.Removed }]);
            new WatchSecrets(StoreAddress.Parse(held.Location).Beside).Remove(source.Id);
            Terminal.Say($"{source.Address} is followed no more.");
        }

        return ExitCode.Done;
    }
}
