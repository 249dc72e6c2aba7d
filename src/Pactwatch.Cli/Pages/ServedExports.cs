using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Storage;

namespace Pactwatch.Cli.Pages;

/// <summary>The served ledgers as programs and subscribers are given them: without protected reports. Where there are none, they are the ledgers of the pages.</summary>
internal sealed class ServedExports(StoreAddress store, ServedLedgers ledgers)
{
    private readonly ConditionalWeakTable<SourcedLedger, Made> made = [];

    /// <param name="asOf">Null for the latest day.</param>
    public (SourcedLedger Ledger, int ProtectedReports) AsOf(LocalDate? asOf)
    {
        var export = made.GetValue(ledgers.AsOf(asOf), ledger => Make(ledger, asOf));
        return (export.Ledger, export.ProtectedReports);
    }

    private Made Make(SourcedLedger ledger, LocalDate? asOf)
    {
        using var held = store.OpenForReading();
        if (held.ProtectedReports().IsEmpty) return new Made(ledger, 0);
        var (export, count) = HeldLedger.ForExport(held, asOf, Environment.ProcessorCount);
        return new Made(export, count);
    }

    private sealed record Made(SourcedLedger Ledger, int ProtectedReports);
}
