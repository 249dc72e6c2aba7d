using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Withholding;
using Pactwatch.Storage;
using Pactwatch.Text;

namespace Pactwatch.Cli;

/// <summary>The ledger of what a store holds.</summary>
internal static class HeldLedger
{
    /// <param name="terminal">Is told, once, how many reports are left out for their language; null where nobody is to be told.</param>
    public static SourcedLedger Of(IReportStore store, LocalDate? asOf, int threads, Terminal? terminal = null)
    {
        var held = store.Reports();
        if (terminal is not null) SayLeftOut(terminal, held);
        return Ledger(store, held, store.Judgements(), asOf, threads);
    }

    /// <summary>The ledger of all that the store holds but one report.</summary>
    public static SourcedLedger Without(IReportStore store, ReportId left, LocalDate? asOf, int threads) =>
        Ledger(store, store.Reports().RemoveAll(report => report.Id == left), store.Judgements(), asOf, threads);

    /// <summary>The same without protected reports, which leave the house in no export: only their number is told.</summary>
    public static (SourcedLedger Ledger, int ProtectedReports) ForExport(IReportStore store, LocalDate? asOf, int threads, Terminal? terminal = null)
    {
        var stored = store.StoredReports();
        ImmutableArray<Report> held = [.. stored.Where(report => report.RemovedWhy is null).Select(report => report.Report)];
        if (terminal is not null) SayLeftOut(terminal, held);
        var isProtected = held.Where(report => report.Handling == Handling.Protected).Select(report => report.Id).ToImmutableHashSet();
        var withheld = new ProtectedWords([.. stored.Select(report => report.Report)]);
        var ledger = Ledger(store, held.RemoveAll(report => isProtected.Contains(report.Id)), withheld.WithoutThem(store.Judgements()), asOf, threads);
        return (ledger, isProtected.Count);
    }

    /// <summary>What of the store leaves the house in no way. A report that was removed is as protected as it was.</summary>
    public static ProtectedWords Withheld(IReportStore store) => new(store.ProtectedReports().IsEmpty ? [] : [.. store.StoredReports().Select(held => held.Report)]);

    private static SourcedLedger Ledger(IReportStore store, ImmutableArray<Report> reports, ImmutableArray<Judgement> judgements, LocalDate? asOf, int threads)
    {
        using var kept = HeldWork.Of(store);
        return NamesOption.PipelineBeside(StoreAddress.Parse(store.Location)).Reconcile(reports, judgements, asOf, threads, kept.Claims, kept.Accords);
    }

    private static void SayLeftOut(Terminal terminal, ImmutableArray<Report> held)
    {
        var languages = held.Where(report => report.Kind != ReportKind.Note && !Pipeline.IsRead(report)).CountBy(report => report.Reading.Language!).OrderBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        if (languages.Count == 0) return;
        var count = languages.Sum(entry => entry.Value);
        terminal.Say($"{(count == 1 ? "1 report isn't" : $"{count} reports aren't")} in English ({string.Join(", ", languages.Select(entry => $"{entry.Key} {entry.Value}"))}): kept and shown, but nothing was taken from {(count == 1 ? "it" : "them")}.");
    }
}
