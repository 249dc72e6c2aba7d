using System.CommandLine;
using NodaTime;
using Pactwatch.Cli.Terminals;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Cli.Commands.Watching;

/// <summary>Asks a source no more until it is followed again.</summary>
internal sealed class WatchPauseCommand : CliCommand
{
    private readonly Argument<string[]> sources = new("SOURCE") { Description = "Ids, addresses, or parts of addresses.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> off = new("--off") { Description = "Go on asking it." };

    public WatchPauseCommand(Terminal terminal)
        : base(terminal, "pause", "Asks a source no more for a time; --off goes on.", "pactwatch watch pause northwire.example", "pactwatch watch pause northwire.example --off")
    {
        Add(sources);
        Add(off);
    }

    protected override int Run(ParseResult parse)
    {
        using var held = Store.OpenForChanging(parse);
        var goesOn = parse.GetValue(off);
        foreach (var words in parse.GetValue(sources)!)
        {
            var source = MeantSource.Find(held.Sources().RemoveAll(source => source.Following == Following.Removed), words);
            held.Put([goesOn ? source with { Following = Following.Followed, NextAt = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) } : source with { Following = Following.Paused }]);
            Terminal.Say(goesOn ? $"{source.Address} is asked again from the next round on." : $"{source.Address} is paused. Go on: pactwatch watch pause {source.Id} --off");
        }

        return ExitCode.Done;
    }
}
