using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Cli.Options;
using Pactwatch.Ledger;
using Pactwatch.Storage;
using Pactwatch.Text;

namespace Pactwatch.Cli;

/// <summary>The ledger of what a store holds.</summary>
internal static class HeldLedger
{
    public static SourcedLedger Of(IReportStore store, LocalDate? asOf, int threads) =>
        NamesOption.PipelineBeside(store.Location).Reconcile(store.Reports(), store.Judgements(), asOf, threads);

    /// <summary>The same without protected reports, which leave the house in no export: only their number is told.</summary>
    public static (SourcedLedger Ledger, int ProtectedReports) ForExport(IReportStore store, LocalDate? asOf, int threads)
    {
        var held = store.Reports();
        var isProtected = held.Where(report => report.Handling == Handling.Protected).Select(report => report.Id).ToImmutableHashSet();
        var judgements = store.Judgements().RemoveAll(judgement => isProtected.Contains(judgement.Words.Report));
        var ledger = NamesOption.PipelineBeside(store.Location).Reconcile(held.RemoveAll(report => isProtected.Contains(report.Id)), judgements, asOf, threads);
        return (ledger, isProtected.Count);
    }
}
