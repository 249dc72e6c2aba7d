using Pactwatch.Ledger;
using Pactwatch.Publishing.Briefs;
using Pactwatch.Storage;
using Pactwatch.Web.Hosting;

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

    /// <summary>Serves the store's ledger until asked to stop.</summary>
    /// <param name="store">Opened by the server itself.</param>
    /// <param name="listening">Called once, as soon as it listens.</param>
    /// <param name="failed">Told of each fault that became an error page.</param>
    /// <exception cref="UnsafeSettingsException">The settings would open it to strangers; the message says what is missing.</exception>
    Task Serve(StoreAddress store, ServerSettings settings, Action<PactwatchServer> listening, Action<Exception> failed, CancellationToken stop);
}
