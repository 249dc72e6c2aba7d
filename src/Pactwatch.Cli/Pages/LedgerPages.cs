using System.Text;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Briefs;
using Pactwatch.Searching;
using Pactwatch.Storage;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Text;
using Pactwatch.Web;
using Pactwatch.Web.Derivations;
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

    public void WriteBrief(Stream stream, Brief brief) => stream.Write(Encoding.UTF8.GetBytes(BriefRenderer.Render(brief, ProductVersion.Text)));

    public void WriteDerivations(Stream stream, SourcedLedger ledger) => DerivationSvg.Write(stream, ledger);

    public Task Serve(string store, ServerSettings settings, Action<PactwatchServer> listening, Action<Exception> failed, CancellationToken stop)
    {
        settings.AssertSafe();
        using (SqliteReportStore.OpenForReading(store))
        {
            // A store that can't be opened is said at the start, not by an empty page.
        }

        var ledgers = new ServedLedgers(store);
        return PactwatchServer.Run(new ServerSources(ledgers.AsOf, RawBytes, failed) { Search = Search }, settings, listening, stop);

        FoundReports Search(SearchQuery query, int limit, string? after)
        {
            using var held = SqliteReportStore.OpenForReading(store);
            return held.Search(query, limit, after);
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
