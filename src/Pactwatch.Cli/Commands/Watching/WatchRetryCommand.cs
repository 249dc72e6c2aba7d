using System.CommandLine;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Watching;

namespace Pactwatch.Cli.Commands.Watching;

/// <summary>Work that is left alone: lists it, or has it tried again.</summary>
internal sealed class WatchRetryCommand : CliCommand
{
    private readonly World world;
    private readonly Argument<string[]> keys = new("KEY") { Description = "What is to be tried again, by its key; \"all\" for all. Without one it is listed.", Arity = ArgumentArity.ZeroOrMore };

    public WatchRetryCommand(Terminal terminal, World world)
        : base(terminal, "retry", "Lists the work that is left alone because it failed twice in a way that should not be, or has it tried again.", "pactwatch watch retry", "pactwatch watch retry all")
    {
        this.world = world;
        Add(keys);
    }

    protected override int Run(ParseResult parse)
    {
        var wanted = parse.GetValue(keys)!;
        if (wanted.Length == 0) return List(parse);
        using var watch = WatchedStore.Open(Store.AddressIn(parse), world, Terminal);
        var (again, missing) = (0, 0);
        foreach (var key in wanted is ["all"] ? watch.SetAside() : wanted)
        {
            if (watch.Retry(key))
            {
                again++;
                continue;
            }

            missing++;
            Terminal.Say($"Nothing of the key '{key}' is left alone. See what is: pactwatch watch retry");
        }

        Terminal.Say($"{again} tried again in the next round.");
        return ExitCode.Of(missing, again);
    }

    private int List(ParseResult parse)
    {
        using var held = Store.OpenForReading(parse);
        var table = new TextTable("key", "why");
        foreach (var job in held.SetAsideJobs()) table.Add(job.Key, job.Reason);
        table.Write(Terminal.OpenTables());
        if (table.Rows == 0) Terminal.Say("No work is left alone.");
        return ExitCode.Done;
    }
}
