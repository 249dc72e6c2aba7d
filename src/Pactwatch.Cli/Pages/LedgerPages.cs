using System.Text;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Text;
using Pactwatch.Web;
using Pactwatch.Web.Hosting;

namespace Pactwatch.Cli.Pages;

/// <summary>Where the commands get the pages from.</summary>
internal sealed class LedgerPages : ILedgerPages
{
    private LedgerPages()
    {
    }

    public static ILedgerPages Open() => new LedgerPages();

    public void WriteDossier(Stream stream, SourcedLedger ledger, int protectedReports = 0) =>
        stream.Write(Encoding.UTF8.GetBytes(DossierRenderer.Render(ledger, protectedReports, ProductVersion.Text)));

    /// <summary>The store is opened anew for each ledger, so that what another process reads in meanwhile is shown.</summary>
    public Task Serve(string store, int port, Action<string> listening, Action<Exception> failed, CancellationToken stop)
    {
        using (SqliteReportStore.OpenForReading(store))
        {
            // A store that can't be opened is said at the start, not by an empty page.
        }

        return PactwatchServer.Run(new ServerSources(Ledger, RawBytes, failed), port, listening, stop);

        SourcedLedger Ledger(LocalDate? asOf)
        {
            using var held = SqliteReportStore.OpenForReading(store);
            return HeldLedger.Of(held, asOf, Environment.ProcessorCount);
        }

        byte[]? RawBytes(ReportId report)
        {
            using var held = SqliteReportStore.OpenForReading(store);
            try
            {
                return held.RawBytes(report);
            }
            catch (KeyNotFoundException)
            {
                return null;
            }
        }
    }
}
