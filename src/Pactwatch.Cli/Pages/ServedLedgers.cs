using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Telemetry;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation;
using Pactwatch.Storage;
using Pactwatch.Text;

namespace Pactwatch.Cli.Pages;

/// <summary>
/// The ledgers of a store that is being served. Each day's is made once and kept until the store changes, so that what
/// another process reads in meanwhile is shown and a page is not waited for twice. After a judgement only the accords
/// that it touches are made anew; after a new report only that report is read.
/// </summary>
internal sealed class ServedLedgers(StoreAddress store)
{
    /// <summary>More days than one looks at in a row; each holds all reports' texts.</summary>
    private const int MostKept = 8;

    private readonly Lock gate = new();
    private readonly KnownReports known = new();
    private readonly Dictionary<string, PreparedStories> prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourcedLedger> ledgers = new(StringComparer.Ordinal);
    private readonly HashSet<ReportId> reconciled = [];
    private Seen seen = new("", "", new StoreState("", ""));

    /// <param name="asOf">Null for the latest day.</param>
    public SourcedLedger AsOf(LocalDate? asOf)
    {
        var day = asOf?.ToString("R", System.Globalization.CultureInfo.InvariantCulture) ?? "";
        lock (gate)
        {
            var (files, names) = (store.Mark(), Mark(NamesOption.PathBeside(store)));
            if (files is not null && files == seen.Files && names == seen.Names && ledgers.TryGetValue(day, out var ledger)) return ledger;
            using var held = store.OpenForReading();
            Look(held, files, names);
            if (ledgers.TryGetValue(day, out ledger)) return ledger;
            using var span = new LedgerSpan();
            ImmutableArray<Report> reports = [];
            using var kept = HeldWork.Of(held);
            if (!prepared.TryGetValue(day, out var stories))
            {
                if (prepared.Count >= MostKept) Forget();
                reports = known.Recognize(held.Reports());
                prepared[day] = stories = NamesOption.PipelineBeside(store).Prepare(reports, asOf, Environment.ProcessorCount, kept.Claims);
            }

            ledger = stories.Under(held.Judgements(), Environment.ProcessorCount, kept.Accords);
            span.End(reports.Where(report => reconciled.Add(report.Id)));
            return ledgers[day] = ledger;
        }
    }

    /// <summary>Forgets what the store has changed since.</summary>
    private void Look(IReportStore held, string? files, string names)
    {
        var state = held.State();
        if (names != seen.Names || state.Reports != seen.State.Reports) Forget();
        else if (state.Judgements != seen.State.Judgements) ledgers.Clear();
        seen = new Seen(files, names, state);
    }

    private void Forget()
    {
        prepared.Clear();
        ledgers.Clear();
    }

    private static string Mark(string path) => new FileInfo(path) is { Exists: true } file ? $"{file.Length}:{file.LastWriteTimeUtc.Ticks}" : "none";

    private sealed record Seen(string? Files, string Names, StoreState State);
}
