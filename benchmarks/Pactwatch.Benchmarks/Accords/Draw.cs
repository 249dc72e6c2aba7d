namespace Pactwatch.Benchmarks.Accords;

/// <summary>Choices that look like chance and are the same each time: numbers that follow from a seed (SplitMix64).</summary>
internal sealed class Draw(int seed)
{
    private ulong state = unchecked(((ulong)seed + 1) * 0x9E3779B97F4A7C15);

    /// <summary>From 0 to under the bound.</summary>
    public int Below(int bound)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
        }
    }

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
