namespace Pactwatch.Benchmarks.Measuring;

/// <summary>
/// Runs work several times and keeps the best time: what disturbs a run only ever makes it slower. Short work is
/// run more often, long work at least once.
/// </summary>
internal sealed class BestOf(TimeProvider clock, int rounds)
{
    private const double ShortInAll = 0.5, LongInAll = 30;

    /// <param name="work">Returns a count of what it made, which must be the same each time.</param>
    /// <exception cref="InvalidDataException">Two rounds made something different, or nothing.</exception>
    public (double Seconds, long Result) Measure(Func<long> work)
    {
        // The first run compiles and fills caches; it is not counted.
        var expected = work();
        if (expected <= 0) throw new InvalidDataException("The work made nothing; its time says nothing.");
        var best = double.MaxValue;
        var spent = 0d;
        for (var round = 0; spent < LongInAll && (round < rounds || spent < ShortInAll); round++)
        {
            var start = clock.GetTimestamp();
            var result = work();
            var seconds = clock.GetElapsedTime(start).TotalSeconds;
            spent += seconds;
            best = Math.Min(best, seconds);
            if (result != expected) throw new InvalidDataException($"The same work made {expected}, then {result}.");
        }

        return (best, expected);
    }
}
