namespace Pactwatch.Benchmarks.Measuring;

/// <summary>The least processor time of several runs after one that isn't counted: other programs' work doesn't enter it.</summary>
internal static class ProcessorTime
{
    /// <param name="work">Returns a count of what it made, which must be the same each time.</param>
    /// <exception cref="InvalidDataException">Two runs made something different, or nothing.</exception>
    public static (double Seconds, long Result) Least(int rounds, Func<long> work)
    {
        var expected = work();
        if (expected <= 0) throw new InvalidDataException("The work made nothing; its time says nothing.");
        var least = TimeSpan.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var result = work();
            var spent = Environment.CpuUsage.TotalTime - before;
            least = spent < least ? spent : least;
            if (result != expected) throw new InvalidDataException($"The same work made {expected}, then {result}.");
        }

        return (least.TotalSeconds, expected);
    }
}
