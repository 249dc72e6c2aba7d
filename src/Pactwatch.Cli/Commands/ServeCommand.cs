using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Pages;
using Pactwatch.Cli.Terminals;
using Pactwatch.Web.Hosting;

namespace Pactwatch.Cli.Commands;

/// <summary>Serves the ledger's pages on this machine alone.</summary>
internal sealed class ServeCommand : CliCommand
{
    private readonly NumberOption port = new("--port", "The port on 127.0.0.1; 0 for any free one.", least: 0, most: 65535, byDefault: 5071);

    public ServeCommand(Terminal terminal)
        : base(terminal, "serve", "Serves the ledger's pages on this machine, until Ctrl-C.", "pactwatch serve", "pactwatch serve --port 8080")
    {
        Add(port);
    }

    protected override int Run(ParseResult parse)
    {
        var pages = LedgerPages.Open();
        using var interruption = new Interruption(Terminal, "Stopping …");
        var store = Store.PathIn(parse);
        pages.Serve(
            store, parse.GetValue(port),
            address => Terminal.Say($"Serving {store}. Open this link first, it lets your browser in: {address} (Ctrl-C stops)"),
            fault => Terminal.Say($"A page could not be made: {fault.Message}"),
            interruption.Token).GetAwaiter().GetResult();
        return ExitCode.Done;
    }
}
