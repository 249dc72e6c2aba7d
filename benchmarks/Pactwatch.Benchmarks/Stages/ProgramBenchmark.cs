using System.Diagnostics;
using Pactwatch.Benchmarks.Measuring;

namespace Pactwatch.Benchmarks.Stages;

/// <summary>The published program as a user starts it: its own time to start, a small story, many reports. Wall clock.</summary>
internal sealed class ProgramBenchmark(string program, TimeProvider clock)
{
    private const int Runs = 8;

    public IEnumerable<string> MeasureStart(string storyFolder)
    {
        yield return Line("pactwatch --version", 150, Median(() => Run(1, "--version")));
        var count = Directory.GetFiles(storyFolder).Length;
        yield return Line($"pactwatch read {Path.GetFileName(Path.GetDirectoryName(storyFolder + "/"))}, {count} reports, into a new store", 2000, Median(() => WithStore(store => Run(count, "read", storyFolder, "--store", store))));
    }

    /// <summary>`read` into a new store, with what starting takes.</summary>
    public Throughput MeasureRead(GeneratedReports reports, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("pactwatch-bench-").FullName;
        try
        {
            reports.WriteTo(folder);
            var seconds = Enumerable.Range(0, rounds).Min(_ => WithStore(store => Run(reports.Files.Length, "read", folder, "--store", store)));
            return new Throughput(FormattableString.Invariant($"program: read, {Environment.ProcessorCount} threads, into a new store"), seconds, reports.Bytes, reports.Files.Length, "reports", FormattableString.Invariant($"{reports.Files.Length:N0} reports"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Line(string what, int aim, double seconds) =>
        FormattableString.Invariant($"| {what} | {seconds * 1000:N0} ms | {aim:N0} ms |");

    private static double WithStore(Func<string, double> run)
    {
        var folder = Directory.CreateTempSubdirectory("pactwatch-bench-").FullName;
        try
        {
            return run(Path.Combine(folder, "bench.db"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Median(Func<double> run)
    {
        var times = Enumerable.Range(0, Runs).Select(_ => run()).Order().ToList();
        return (times[(Runs / 2) - 1] + times[Runs / 2]) / 2;
    }

    // Each report taken is a line; the version is one, too.
    private double Run(int lines, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var began = clock.GetTimestamp();
        using var process = Process.Start(start)!;
        // Read both at once: a full pipe would stop the program.
        var said = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = clock.GetElapsedTime(began).TotalSeconds;
        if (process.ExitCode != 0) throw new InvalidDataException($"pactwatch {string.Join(' ', arguments)} ended with {process.ExitCode}: {said.Result}");
        if (printed.AsSpan().Count('\n') != lines) throw new InvalidDataException($"pactwatch {string.Join(' ', arguments)} was to print {lines} lines: {printed}");
        return seconds;
    }
}
