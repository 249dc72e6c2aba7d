using System.Collections.Immutable;
using System.Text;
using Pactwatch.Benchmarks.Measuring;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Stages;

/// <summary>Text to claims (annotation included), and text to the reconciled ledger.</summary>
internal static class LedgerBenchmark
{
    public static IEnumerable<Throughput> Measure(ImmutableArray<Report> reports, BestOf best)
    {
        var bytes = reports.Sum(report => (long)Encoding.UTF8.GetByteCount(report.Text.Characters));
        var claims = best.Measure(() => reports.Sum(report => Pipeline.English.Claims(report) is var made ? made.Undertakings.Length + made.Figures.Length + made.Utterances.Length : 0L));
        yield return new Throughput("claims: text to claims", claims.Seconds, bytes, reports.Length, "reports", FormattableString.Invariant($"{claims.Result:N0} undertakings, figures and quotes"));
        // Copies: what was read of a report is remembered with it.
        foreach (var threads in new[] { 1, Environment.ProcessorCount }.Distinct())
        {
            var ledger = best.Measure(() => Pipeline.English.Reconcile([.. reports.Select(report => report with { })], [], null, threads).Accords.Sum(accord => 1L + accord.Undertakings.Length));
            yield return new Throughput(FormattableString.Invariant($"ledger: text to ledger, {threads} threads"), ledger.Seconds, bytes, reports.Length, "reports", FormattableString.Invariant($"{ledger.Result:N0} accords and undertakings"));
        }
    }
}
