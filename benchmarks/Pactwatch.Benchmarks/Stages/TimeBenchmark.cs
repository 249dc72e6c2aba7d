using System.Collections.Immutable;
using System.Text;
using Pactwatch.Annotation;
using Pactwatch.Benchmarks.Measuring;
using Pactwatch.Benchmarks.Peers;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Stages;

/// <summary>
/// The times alone, on reports that the stages before them have annotated, beside chrono-node on the same text in the
/// same run; and what times and quantities take of the whole way from text to claims. In processor time, one thread.
/// </summary>
internal static class TimeBenchmark
{
    public static string Measure(ImmutableArray<Report> reports, BenchmarkOptions options)
    {
        var rounds = Math.Max(options.Rounds, 5);
        var bytes = reports.Sum(report => (long)Encoding.UTF8.GetByteCount(report.Text.Characters));
        var page = new StringBuilder(FormattableString.Invariant($"\n| times in {reports.Length:N0} reports, {bytes / 1e6:N2} MB (processor time, one thread, least of {rounds} after one) | MB/s | found |\n| --- | ---: | ---: |\n"));
        var times = Row(AnnotationLayer.Times, report => report.Times.Length);
        var quantities = Row(AnnotationLayer.Quantities, report => report.Quantities.Length);
        if (ChronoNode.Measure(options.Chrono, reports, rounds, out var missing) is { } chrono)
        {
            page.Append(FormattableString.Invariant($"| {chrono.Name} | {bytes / chrono.Seconds / 1e6:N2} | {chrono.Found:N0} |\n\nTimes against chrono-node in this run: {chrono.Seconds / times:N2} ×.\n"));
        }
        else
        {
            page.Append(FormattableString.Invariant($"\nchrono-node did not run: {missing}. Install it outside the repository ({ChronoNode.Install}) and give --chrono FOLDER. Its published figure is {ChronoNode.PublishedSpeed} MB/s, on another machine.\n"));
        }

        var whole = ProcessorTime.Least(3, () => reports.Sum(report => (long)Pipeline.English.Claims(report).Annotated.Tokens.Length)).Seconds;
        return page.Append(FormattableString.Invariant($"Times and quantities together: {(times + quantities) / whole * 100:N1}% of the way from text to claims ({(times + quantities) / reports.Length * 1e6:N0} of {whole / reports.Length * 1e6:N0} µs a report).\n")).ToString();

        double Row(AnnotationLayer layer, Func<AnnotatedReport, long> count)
        {
            var stage = Pipeline.English.Stages.Single(stage => stage.Assigns == layer);
            var before = Pipeline.English.Stages.TakeWhile(other => other != stage).ToArray();
            AnnotatedReport[] annotated = [.. reports.Select(report => before.Aggregate(new AnnotatedReport(report), (made, earlier) => earlier.Annotate(made)))];
            var (seconds, found) = ProcessorTime.Least(rounds, () => annotated.Sum(report => count(stage.Annotate(report))));
            page.Append(FormattableString.Invariant($"| our {stage.Name} | {bytes / seconds / 1e6:N2} | {found:N0} |\n"));
            return seconds;
        }
    }
}
