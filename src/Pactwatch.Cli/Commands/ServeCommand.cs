using System.CommandLine;
using Microsoft.Extensions.Logging;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Pages;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Watching;
using Pactwatch.Storage;
using Pactwatch.Storage.Access;
using Pactwatch.Web.Hosting;

namespace Pactwatch.Cli.Commands;

/// <summary>Serves the ledger's pages: on this machine alone, or under a name to those who have accounts.</summary>
internal sealed class ServeCommand : CliCommand
{
    private readonly NumberOption port = new("--port", "The port; 0 for any free one.", least: 0, most: 65535, byDefault: 5071);
    private readonly Option<string> bind = new("--bind")
    {
        Description = "The address to listen on. Any but 127.0.0.1 needs accounts (pactwatch accounts add) and --host.",
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private readonly Option<bool> watch = new("--watch") { Description = "Also collect by schedule what is followed, as pactwatch watch run does." };
    private readonly World world;

    private readonly Option<string[]> hosts = new("--host") { Description = "A name under which browsers ask for the server, exactly so; can be given again.", HelpName = "NAME", Arity = ArgumentArity.OneOrMore };

    public ServeCommand(Terminal terminal, World world)
        : base(
            terminal, "serve", "Serves the ledger's pages and the HTTP API until Ctrl-C: on this machine alone, or to those who have accounts.", "pactwatch serve", "pactwatch serve --port 8080", "pactwatch serve --watch",
            "pactwatch serve --bind 192.0.2.7 --host ledger.example")
    {
        this.world = world;
        Add(port);
        Add(watch);
        Add(bind);
        Add(hosts);
    }

    protected override int Run(ParseResult parse)
    {
        var pages = LedgerPages.Open();
        using var interruption = new Interruption(Terminal, "Stopping …");
        var store = Store.AddressIn(parse);
        var loopback = new ServerSettings(parse.GetValue(port)) { Hosts = [.. parse.GetValue(hosts) ?? []], Accounts = new AccessFile(store.Beside), User = ByOption.User };
        var settings = loopback.At(parse.GetValue(bind)!) ?? throw new UsageException($"--bind: '{parse.GetValue(bind)}' is no address. Give one of this machine's, for example 192.0.2.7, or 0.0.0.0 for all.");
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(interruption.Token);
        using var watched = parse.GetValue(watch) ? WatchedStore.Open(store, world, Terminal) : null;
        var watching = watched is null ? Task.CompletedTask : Task.Run(() => watched.RunOn(ended.Token), CancellationToken.None);
        try
        {
            pages.Serve(
                store, settings,
                server => SayServing(server, store, settings),
                fault => Terminal.Log(LogLevel.Error, $"A page could not be made: {fault.Message}", $"A page could not be made: {(fault is StoreException ? fault.Message : fault.GetType().Name)}"),
                interruption.Token).GetAwaiter().GetResult();
        }
        catch (UnsafeSettingsException refused)
        {
            throw new UsageException(refused.Message);
        }
        finally
        {
            ended.Cancel();
            watching.GetAwaiter().GetResult();
        }

        return ExitCode.Done;
    }

    /// <summary>The link is for the person who started the server alone: no log is given it.</summary>
    private void SayServing(PactwatchServer server, StoreAddress store, ServerSettings settings)
    {
        var place = $"Serving {store} on {settings.Address} port {server.Port}";
        if (settings.IsLoopback) Terminal.Log(LogLevel.Information, $"Serving {store}. Open this link first, it lets your browser in: {server.Address} (Ctrl-C stops)", place + ".");
        else Terminal.Log(LogLevel.Information, place + $", to those who have accounts, as {string.Join(", ", settings.Hosts)}. What goes over the network is not encrypted by it: put a proxy with TLS before it. (Ctrl-C stops)");
    }
}
