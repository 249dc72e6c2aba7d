using System.Text;
using NodaTime;
using Pactwatch.Cli.Telemetry;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Briefs;
using Pactwatch.Searching;
using Pactwatch.Storage;
using Pactwatch.Storage.Access;
using Pactwatch.Storage.Health;
using Pactwatch.Text;
using Pactwatch.Web;
using Pactwatch.Web.Derivations;
using Pactwatch.Web.Hosting;
using Pactwatch.Web.Metrics;

namespace Pactwatch.Cli.Pages;

/// <summary>Where the commands get the pages from.</summary>
internal sealed class LedgerPages : ILedgerPages
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    /// <summary>One that watches beside the server writes for some seconds at a time.</summary>
    private static readonly TimeSpan WriterPatience = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan ProbeLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ProbeKept = TimeSpan.FromSeconds(2);

    private LedgerPages()
    {
    }

    public static ILedgerPages Open() => new LedgerPages();

    public void WriteDossier(Stream stream, SourcedLedger ledger, int protectedReports = 0) =>
        stream.Write(Encoding.UTF8.GetBytes(DossierRenderer.Render(ledger, protectedReports, ProductVersion.Text)));

    public void WriteBrief(Stream stream, Brief brief) => stream.Write(Encoding.UTF8.GetBytes(BriefRenderer.Render(brief, ProductVersion.Text)));

    public void WriteDerivations(Stream stream, SourcedLedger ledger) => DerivationSvg.Write(stream, ledger);

    public Task Serve(StoreAddress store, ServerSettings settings, Action<PactwatchServer> listening, Action<Exception> failed, CancellationToken stop)
    {
        settings.AssertSafe();
        using (store.OpenForReading())
        {
            // A store that can't be opened is said at the start, not by an empty page.
        }

        var ledgers = new ServedLedgers(store);
        var exports = new ServedExports(store, ledgers);
        var subscriptions = new Subscriptions(store, exports.AsOf, new AccessFile(store.Beside).AddressKey());
        var probe = new StoreProbe(() => store.OpenForReading(), () => store.OpenForWriting(WriterPatience), ProbeLimit, ProbeKept, TimeProvider.System);
        StageDurations.Begin();
        var readings = new MeterReadings(TelemetryExport.Meters);
        var sources = new ServerSources(ledgers.AsOf, RawBytes, failed) { Readings = readings, Readiness = probe.Ask, Search = Search, Export = exports.AsOf, Version = ProductVersion.Text, Desk = new JudgementDesk(store), Subscriptions = subscriptions, Watch = new WatchStatus(store) };
        return Serving();

        async Task Serving()
        {
            using var measured = readings;
            using var gauges = StoreGauges.Of(store, TimeProvider.System);
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var telling = KeepTelling(subscriptions, failed, ended.Token);
            try
            {
                await PactwatchServer.Run(sources, settings, listening, stop);
            }
            finally
            {
                await ended.CancelAsync();
                await telling;
            }
        }

        FoundReports Search(SearchQuery query, int limit, string? after, bool withAside)
        {
            using var held = store.OpenForReading();
            return held.Search(query, limit, after, withAside);
        }

        byte[]? RawBytes(ReportId report)
        {
            using var held = store.OpenForReading();
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

    /// <summary>Looks every few seconds whether subscribers are to be told something. What can't be done now, another program writing just then, is done the next time.</summary>
    private static async Task KeepTelling(Subscriptions subscriptions, Action<Exception> failed, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(BetweenLooks);
        var said = "";
        try
        {
            do
            {
                try
                {
                    await Task.Run(() => subscriptions.Tell(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow())), stop);
                }
                catch (StoreInUseException)
                {
                    // Reports are being read in.
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    // Once, not every few seconds.
                    if (fault.Message != said) failed(fault);
                    said = fault.Message;
                }
            }
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The server stops.
        }
    }
}
