using System.CommandLine;
using Microsoft.Extensions.Logging;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Watching;
using Pactwatch.Cli.Working;

namespace Pactwatch.Cli.Commands.Working;

/// <summary>Takes work of a store that many machines may share.</summary>
internal sealed class WorkerCommand : CliCommand
{
    private readonly BrokerOption broker = new();
    private readonly KindsOption kinds = new();
    private readonly NumberOption atOnce = new("--at-once", "How many jobs to do side by side. Default: one for each processor.", least: 1, most: 256, byDefault: Math.Clamp(Environment.ProcessorCount, 1, 256));
    private readonly NumberOption lookEvery = new("--look-every", "Seconds between two looks at the store while nothing else wakes it.", least: 1, most: 60, byDefault: 5);
    private readonly Option<bool> untilIdle = new("--until-idle") { Description = "End once no work is left, rather than wait for more." };
    private readonly World world;

    public WorkerCommand(Terminal terminal, World world)
        : base(
            terminal, "worker", "Takes work of a store until Ctrl-C: reads reports, finds stories, makes accords. Any number of workers, on any machines, may share one store.",
            "pactwatch worker", "pactwatch worker --until-idle", "pactwatch worker --store postgres://ana@db.example/pactwatch --broker amqp://rabbit.example --at-once 4", "pactwatch worker --kinds analyse,reconcile,collect")
    {
        this.world = world;
        Add(broker);
        Add(kinds);
        Add(atOnce);
        Add(lookEvery);
        Add(untilIdle);
    }

    protected override int Run(ParseResult parse)
    {
        var (store, wanted) = (Store.AddressIn(parse), kinds.In(parse));
        var named = broker.AddressIn(parse);
        using var interruption = new Interruption(Terminal, "Stopping; what is in hand is handed back …");
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(interruption.Token);
        var reached = named is null ? world : world with { Words = BrokerOption.Words(named, Terminal) };
        using var watched = wanted.Contains(KindsOption.Collect) ? WatchedStore.Open(store, reached, Terminal) : null;
        var isUntilIdle = parse.GetValue(untilIdle);
        var collecting = Task.CompletedTask;
        var code = ExitCode.Done;
        try
        {
            // What is due is asked for first: what that brings is work, too.
            if (watched is not null && isUntilIdle) code = watched.Collect(isForced: false, interruption.Token).GetAwaiter().GetResult();
            else if (watched is not null) collecting = Task.Run(() => watched.RunOn(ended.Token), CancellationToken.None);
            if (wanted is [KindsOption.Collect])
            {
                collecting.GetAwaiter().GetResult();
                return code;
            }

            using var working = new WorkedStore(store, reached, Terminal, wanted, parse.GetValue(atOnce), TimeSpan.FromSeconds(parse.GetValue(lookEvery)), isUntilIdle);
            Terminal.Log(LogLevel.Information, $"Working on {store}{(named is { } at ? $", woken by {at.Host}" : "")} (Ctrl-C stops).");
            working.Run(interruption.Token).GetAwaiter().GetResult();
        }
        finally
        {
            ended.Cancel();
            collecting.GetAwaiter().GetResult();
            if (named is not null) reached.Words.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        return code;
    }
}
