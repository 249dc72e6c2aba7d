using System.CommandLine;
using Pactwatch.Cli.Pages;
using Pactwatch.Cli.Terminals;

namespace Pactwatch.Cli.Commands;

/// <summary>Serves the ledger's pages on this machine alone.</summary>
internal sealed class ServeCommand : CliCommand
{
    private readonly Option<int> port = new("--port") { Description = "The port on 127.0.0.1; 0 for any free one.", HelpName = "N", DefaultValueFactory = _ => 5071 };

    public ServeCommand(Terminal terminal)
        : base(terminal, "serve", "Serves the ledger's pages on this machine, until Ctrl-C.", "pactwatch serve", "pactwatch serve --port 8080")
    {
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 0 or > 65535) result.AddError("--port: give a number from 0 to 65535.");
        });
        Add(port);
    }

    protected override int Run(ParseResult parse)
    {
        var pages = LedgerPages.Open();
        using var interruption = new Interruption(Terminal, "Stopping …");
        pages.Serve(Store.PathIn(parse), parse.GetValue(port), address => Terminal.Say($"Serving {Store.PathIn(parse)} on {address} (Ctrl-C stops)"), interruption.Token).GetAwaiter().GetResult();
        return ExitCode.Done;
    }
}
