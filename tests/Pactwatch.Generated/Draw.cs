namespace Pactwatch.Generated;

/// <summary>Choices that look like chance and are the same each time: numbers that follow from a seed (SplitMix64). Not for two threads at once.</summary>
public sealed class Draw(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state = unchecked((seed + 1) * Step);

    /// <summary>The draws of one thing among many: of the fifth agreement, of its third report.</summary>
    public static Draw For(ulong seed, ulong thing) => new(unchecked(new Draw(seed).Next() ^ (thing * Step)));

    /// <summary>From 0 to under the bound, which is positive.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        return (int)(Next() % (ulong)bound);
    }

    /// <summary>True so many times in a hundred.</summary>
    public bool Percent(int times) => Below(100) < times;

    /// <summary>One of the choices, all of which are equally likely.</summary>
    public T Of<T>(IReadOnlyList<T> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return choices[Below(choices.Count)];
    }

    private ulong Next()
    {
        unchecked
        {
            state += Step;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
