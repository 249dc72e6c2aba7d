using System.Text;

namespace Pactwatch.Benchmarks.Agreements;

/// <summary>What one step after the other took, and the memory that was in use behind it.</summary>
internal sealed class StepTable(TimeProvider clock)
{
    private readonly List<(string Step, double Processor, double Wall, long Memory)> rows = [];

    /// <param name="work">Returns a count of what it made.</param>
    /// <exception cref="InvalidDataException">It made nothing.</exception>
    public void Time(string step, Func<long> work)
    {
        var (start, before) = (clock.GetTimestamp(), Environment.CpuUsage.TotalTime);
        if (work() == 0) throw new InvalidDataException($"{step}: the work made nothing; its time says nothing.");
        rows.Add((step, (Environment.CpuUsage.TotalTime - before).TotalSeconds, clock.GetElapsedTime(start).TotalSeconds, Environment.WorkingSet));
        Console.Error.WriteLine(FormattableString.Invariant($"{step}: {rows[^1].Processor:N2} s of processor time, {rows[^1].Wall:N2} s, {rows[^1].Memory / 1e6:N0} MB"));
    }

    public string Page(string title)
    {
        var page = new StringBuilder($"| {title} | processor time | wall clock | memory in use |\n| --- | ---: | ---: | ---: |\n");
        foreach (var (step, processor, wall, memory) in rows) page.Append(FormattableString.Invariant($"| {step} | {processor:N2} s | {wall:N2} s | {memory / 1e6:N0} MB |\n"));
        return page.ToString();
    }
}
