using System.Diagnostics;
using System.Text;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Benchmarks.Measuring;
using Pactwatch.Extraction.Events;
using Pactwatch.Extraction.Figures;
using Pactwatch.Extraction.Status;
using Pactwatch.Extraction.Undertakings;
using Pactwatch.Extraction.Utterances;
using Pactwatch.Reading;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Stages;

/// <summary>
/// The whole way of one report, page to claims: each stage on what the one before made, their sum, and the way itself on
/// all processors. Processor time tells what the work costs, the wall clock what this machine left for it.
/// </summary>
internal static class PipelineBenchmark
{
    private const int Rounds = 3;

    public static string Measure(GeneratedPages pages, TimeProvider clock)
    {
        var rows = new List<(string Stage, double Seconds)>();
        var count = pages.Pages.Length;
        Report[] reports = [];
        Time("page to text", () => (reports = [.. pages.Pages.Select(Read)]).Length);
        AnnotatedReport[] annotated = [.. reports.Select(report => new AnnotatedReport(report))];
        foreach (var stage in Pipeline.English.Stages)
        {
            var input = annotated;
            Time("annotation: " + stage.Name, () => (annotated = [.. input.Select(stage.Annotate)]).Length);
        }

        var acts = Array.ConvertAll(annotated, report => UndertakingExtractor.English.Extract(report, span => AttributionChains.For(report, span)));
        var events = annotated.Select((report, at) => EventExtractor.Extract(report, acts[at], span => AttributionChains.For(report, span))).ToArray();
        Time("claims: undertakings", () => annotated.Sum(report => 1L + UndertakingExtractor.English.Extract(report, span => AttributionChains.For(report, span)).Length));
        Time("claims: events", () => annotated.Select((report, at) => 1L + EventExtractor.Extract(report, acts[at], span => AttributionChains.For(report, span)).Length).Sum());
        Time("claims: figures", () => annotated.Select((report, at) => 1L + FigureExtractor.English.Extract(report, acts[at], span => AttributionChains.For(report, span), events[at]).Length).Sum());
        Time("claims: quotes", () => annotated.Sum(report => 1L + UtteranceExtractor.Extract(report).Length));
        Time("claims: status", () => annotated.Select((report, at) => 1L + StatusExtractor.English.Extract(report, acts[at], span => AttributionChains.For(report, span)).Length).Sum());
        return Table(rows, count, pages.Bytes, Whole(pages, clock));

        void Time(string stage, Func<long> work) => rows.Add((stage, ProcessorTime.Least(Rounds, work).Seconds));
    }

    private static string Table(List<(string Stage, double Seconds)> rows, int count, long bytes, (double Processor, double Wall, long Claims, long Memory) whole)
    {
        var sum = rows.Sum(row => row.Seconds);
        var page = new StringBuilder(FormattableString.Invariant($"\n| page to claims, {count:N0} pages of {GeneratedPages.Words} words, {bytes / 1e6:N1} MB | µs a report (processor time) | share | reports/s on one core |\n| --- | ---: | ---: | ---: |\n"));
        foreach (var (stage, seconds) in rows) page.Append(FormattableString.Invariant($"| {stage} | {seconds / count * 1e6:N0} | {seconds / sum * 100:N1}% | {count / seconds:N0} |\n"));
        page.Append(FormattableString.Invariant($"| the stages together | {sum / count * 1e6:N0} | 100% | {count / sum:N0} |\n"));
        page.Append(FormattableString.Invariant($"\nThe whole way on {Environment.ProcessorCount} processors: {whole.Processor / count * 1e6:N0} µs of processor time a report, so {count / whole.Processor * Environment.ProcessorCount:N0} reports/s where all are free; by the wall clock, with what else ran, {count / whole.Wall:N0} reports/s. {whole.Claims:N0} claims. Most memory of this process so far: {whole.Memory / 1e6:N0} MB.\n"));
        return page.ToString();
    }

    private static (double Processor, double Wall, long Claims, long Memory) Whole(GeneratedPages pages, TimeProvider clock)
    {
        var wall = double.MaxValue;
        var (processor, claims) = ProcessorTime.Least(Rounds, () =>
        {
            var start = clock.GetTimestamp();
            var made = pages.Pages.AsParallel().WithDegreeOfParallelism(Environment.ProcessorCount).Sum(page => Pipeline.English.Claims(Read(page)) is var claims ? 1L + claims.Undertakings.Length + claims.Figures.Length + claims.Utterances.Length + claims.Events.Length + claims.Statuses.Length : 0);
            wall = Math.Min(wall, clock.GetElapsedTime(start).TotalSeconds);
            return made;
        });
        using var self = Process.GetCurrentProcess();
        return (processor, wall, claims, self.PeakWorkingSet64);
    }

    private static Report Read(byte[] page)
    {
        var reading = ReportReader.Read(page, "page.html", new ReadingHints()).Reading ?? throw new InvalidDataException("A generated page was not read.");
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(page));
        return new Report(ReportId.OfSha256(sha256), sha256, ["page.html"], ReportKind.Report, Handling.Public, reading);
    }
}
