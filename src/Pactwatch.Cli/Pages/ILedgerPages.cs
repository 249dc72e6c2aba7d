using Pactwatch.Ledger;

namespace Pactwatch.Cli.Pages;

/// <summary>What the commands need of Pactwatch.Web.</summary>
internal interface ILedgerPages
{
    /// <summary>Writes one self-contained HTML page of the ledger.</summary>
    void WriteDossier(Stream stream, SourcedLedger ledger);

    /// <summary>Serves the store's ledger on loopback until asked to stop.</summary>
    /// <param name="store">Path of the store; opened by the server itself.</param>
    /// <param name="port">0 for any free one.</param>
    /// <param name="listening">Called once with the address ("http://127.0.0.1:5071").</param>
    Task Serve(string store, int port, Action<string> listening, CancellationToken stop);
}
