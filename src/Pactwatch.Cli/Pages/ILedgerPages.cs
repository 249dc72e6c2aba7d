using Pactwatch.Ledger;
using Pactwatch.Publishing.Briefs;

namespace Pactwatch.Cli.Pages;

/// <summary>What the commands need of Pactwatch.Web.</summary>
internal interface ILedgerPages
{
    /// <summary>Writes one self-contained HTML page of the ledger.</summary>
    /// <param name="protectedReports">How many reports were withheld from it; only their number is told.</param>
    void WriteDossier(Stream stream, SourcedLedger ledger, int protectedReports = 0);

    /// <summary>Writes a brief as one self-contained HTML page.</summary>
    void WriteBrief(Stream stream, Brief brief);

    /// <summary>Writes who took it from whom as one SVG drawing.</summary>
    void WriteDerivations(Stream stream, SourcedLedger ledger);

    /// <summary>Serves the store's ledger on loopback until asked to stop.</summary>
    /// <param name="store">Path of the store; opened by the server itself.</param>
    /// <param name="port">0 for any free one.</param>
    /// <param name="listening">Called once with the address to open first ("http://127.0.0.1:8765/start?token=…").</param>
    /// <param name="failed">Told of each fault that became an error page.</param>
    Task Serve(string store, int port, Action<string> listening, Action<Exception> failed, CancellationToken stop);
}
