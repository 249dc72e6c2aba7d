using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Text;

namespace Pactwatch.Cli.Pages;

/// <summary>
/// The ledgers of a store that is being served. Each day's is made once and kept until the store's files
/// change, so that what another process reads in meanwhile is shown and a page is not waited for twice. Then only what is new
/// is read: the other reports are known again.
/// </summary>
internal sealed class ServedLedgers(string store)
{
    /// <summary>More days than one looks at in a row; each holds all reports' texts.</summary>
    private const int MostKept = 8;

    private readonly Lock gate = new();
    private readonly KnownReports known = new();
    private readonly Dictionary<string, SourcedLedger> kept = new(StringComparer.Ordinal);
    private string keptOf = "";

    /// <param name="asOf">Null for the latest day.</param>
    public SourcedLedger AsOf(LocalDate? asOf)
    {
        var day = asOf?.ToString("R", System.Globalization.CultureInfo.InvariantCulture) ?? "";
        lock (gate)
        {
            var state = State();
            if (state != keptOf || kept.Count >= MostKept) kept.Clear();
            keptOf = state;
            if (kept.TryGetValue(day, out var ledger)) return ledger;
            using var held = SqliteReportStore.OpenForReading(store);
            return kept[day] = HeldLedger.Of(held, asOf, Environment.ProcessorCount, known: known);
        }
    }

    /// <summary>Size and time of the store's file and of its write-ahead log, one of which changes with every transaction, and of the list of names beside it.</summary>
    private string State() => string.Join(' ', new[] { store, store + "-wal", Path.ChangeExtension(store, ".names.tsv") }.Select(path => new FileInfo(path)).Select(file => file.Exists ? $"{file.Length}:{file.LastWriteTimeUtc.Ticks}" : "none"));
}
