using System.Text;
using Pactwatch.Benchmarks.Accords;
using Pactwatch.Benchmarks.Agreements;
using Pactwatch.Benchmarks.Measuring;
using Pactwatch.Benchmarks.Reuse;
using Pactwatch.Benchmarks.Searching;
using Pactwatch.Benchmarks.Stages;
using Pactwatch.Benchmarks.Stories;
using Pactwatch.Benchmarks.Stores;
using Pactwatch.Storage;

namespace Pactwatch.Benchmarks;

/// <summary>Runs what was asked for and writes it as Markdown.</summary>
internal sealed class BenchmarkRun(BenchmarkOptions options, GeneratedReports reports, TimeProvider clock)
{
    private readonly BestOf best = new(clock, options.Rounds);

    public string Run()
    {
        var page = new StringBuilder();
        page.Append(Surroundings.Describe(reports, options.Rounds)).Append("\n\n");
        page.Append("| what | best time | MB/s | throughput | result | the limit is faster by |\n| --- | ---: | ---: | ---: | --- | ---: |\n");
        // The last of the limits, the plainest way of looking at every character, is what stages are held against.
        var limits = Limits.Measure(reports, best).ToList();
        if (Asks("limits")) page.AppendJoin('\n', limits.Select(limit => limit.Row(null))).Append('\n');
        foreach (var stage in Stages()) page.Append(stage.Row(limits[^1])).Append('\n');
        if (Asks("times")) page.Append(TimeBenchmark.Measure(ReadingBenchmark.ReadAll(reports), options));
        if (Asks("pipeline")) page.Append(PipelineBenchmark.Measure(GeneratedPages.Make(ReadingBenchmark.ReadAll(reports)), clock));
        if (Asks("accord")) page.Append(AccordBenchmark.Measure(options.Reports, clock));
        if (Asks("agreements")) page.Append(AgreementsBenchmark.Measure(options.Reports, FileOf(options.Store), clock));
        if (Asks("store")) page.Append(StoreBenchmark.Measure(options.Reports, options.Store, clock));
        if (Asks("reuse")) page.Append(ReuseBenchmark.Measure());
        if (Asks("stories")) page.Append(StoriesBenchmark.Measure(options.Repository));
        if (Asks("search")) page.Append(SearchBenchmark.Measure(Math.Max(options.Reports, 20_000), clock));
        if (Asks("start")) page.Append(Start());
        return page.ToString();
    }

    private static string? FileOf(string? store) =>
        store is null || !StoreAddress.Parse(store).IsOnServer ? store : throw new ArgumentException($"agreements are measured in a file: --store {store} is on a server.", nameof(store));

    private bool Asks(string name) => options.Names.Contains(name);

    private IEnumerable<Throughput> Stages()
    {
        if (Asks("reading")) yield return ReadingBenchmark.Measure(reports, best);
        foreach (var stage in Asks("pages") ? PageBenchmark.Measure(options.Pages, best) : []) yield return stage;
        var read = ReadingBenchmark.ReadAll(reports);
        foreach (var stage in Asks("cutting") ? CuttingBenchmark.Measure(read, best) : []) yield return stage;
        foreach (var stage in Asks("language") ? LanguageBenchmark.Measure(read, best) : []) yield return stage;
        foreach (var stage in Asks("annotation") ? AnnotationBenchmark.Measure(read, best) : []) yield return stage;
        foreach (var stage in Asks("quantities") ? QuantityBenchmark.Measure(read, best) : []) yield return stage;
        foreach (var stage in Asks("ledger") ? LedgerBenchmark.Measure(read, best) : []) yield return stage;
        if (Asks("read") && IsPublished()) yield return new ProgramBenchmark(options.Program, clock).MeasureRead(reports, options.Rounds);
    }

    private string Start()
    {
        if (!IsPublished()) return "";
        var lines = new ProgramBenchmark(options.Program, clock).MeasureStart(options.Story);
        return "\n| started as published (median of 8) | wall clock | aim |\n| --- | ---: | ---: |\n" + string.Join('\n', lines) + "\n";
    }

    private bool IsPublished()
    {
        if (File.Exists(options.Program)) return true;
        Console.Error.WriteLine($"skipped: start, read: {options.Program} is not there. Publish it: dotnet publish src/Pactwatch.Cli -c Release -o artifacts/published");
        return false;
    }
}
