using System.Collections.Immutable;
using System.Text;
using Pactwatch.Annotation;
using Pactwatch.Benchmarks.Measuring;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Stages;

/// <summary>
/// The quantities alone, on text that the stages before them have annotated: reports as they are, a text of nothing but
/// quantities, and texts that are hard to read numbers in. A time that grows faster than its text shows here.
/// </summary>
internal static class QuantityBenchmark
{
    private const string Dense = "At least 2,500 US troops, some 40 of the 150 seats and $3.5 billion over 99 years; a third of it from 145% to 30%, 12 km and dozens of trucks a day. ";

    public static IEnumerable<Throughput> Measure(ImmutableArray<Report> reports, BestOf best)
    {
        yield return Of("reports as they are", [.. reports], best);
        foreach (var (name, text) in Inputs(reports)) yield return Of(name, [ReportOf(text)], best);
    }

    private static IEnumerable<(string Name, string Text)> Inputs(ImmutableArray<Report> reports) =>
    [
        .. SizedTexts.Of(reports).Where(sized => sized.Text.Length <= 1_000_000),
        ("100 KB of nothing but quantities", SizedTexts.Repeat(Dense, 100_000)),
        ("20,000 numbers without a full stop", SizedTexts.Repeat("40 ", 60_000)),
        ("20,000 words of approximation", SizedTexts.Repeat("about ", 120_000) + "40 trucks."),
        ("20,000 number words in a row", SizedTexts.Repeat("hundred ", 160_000)),
    ];

    private static Throughput Of(string name, Report[] reports, BestOf best)
    {
        var stage = Pipeline.English.Stages.Single(stage => stage.Assigns == AnnotationLayer.Quantities);
        var before = Pipeline.English.Stages.TakeWhile(other => other != stage).ToArray();
        AnnotatedReport[] annotated = [.. reports.Select(report => before.Aggregate(new AnnotatedReport(report), (made, earlier) => earlier.Annotate(made)))];
        var bytes = reports.Sum(report => (long)Encoding.UTF8.GetByteCount(report.Text.Characters));
        var quantities = annotated.Sum(report => (long)stage.Annotate(report).Quantities.Length);
        var (seconds, words) = best.Measure(() => annotated.Sum(report => (long)stage.Annotate(report).Tokens.Length));
        return new Throughput($"quantities: {name}", seconds, bytes, words, "words", FormattableString.Invariant($"{quantities:N0} quantities"));
    }

    private static Report ReportOf(string text)
    {
        var reading = new ReportReading(ReportText.Raw(text), null, null, null, null, "en", PublishedBelief.Unknown, null, []);
        return new Report(new ReportId("r-0000000000000000"), new string('0', 64), ["text"], ReportKind.Report, Handling.Public, reading);
    }
}
