namespace Pactwatch.Benchmarks.Measuring;

/// <summary>Runs work several times and keeps the best time: what disturbs a run only ever makes it slower.</summary>
internal sealed class BestOf(TimeProvider clock, int rounds)
{
    /// <param name="work">Returns a count of what it made, which must be the same each time.</param>
    /// <exception cref="InvalidDataException">Two rounds made something different, or nothing.</exception>
    public (double Seconds, long Result) Measure(Func<long> work)
    {
        // The first run compiles and fills caches; it is not counted.
        var expected = work();
        if (expected <= 0) throw new InvalidDataException("The work made nothing; its time says nothing.");
        var best = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var start = clock.GetTimestamp();
            var result = work();
            best = Math.Min(best, clock.GetElapsedTime(start).TotalSeconds);
            if (result != expected) throw new InvalidDataException($"The same work made {expected}, then {result}.");
        }

        return (best, expected);
    }
}
