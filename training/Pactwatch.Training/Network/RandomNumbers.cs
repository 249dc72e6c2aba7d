namespace Pactwatch.Training.Network;

/// <summary>xorshift64*: the same numbers from the same seed on every machine.</summary>
internal sealed class RandomNumbers(ulong seed)
{
    private ulong state = unchecked((seed * 0x9E3779B97F4A7C15) + 0x2545F4914F6CDD1D);

    public uint Next()
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return (uint)(unchecked(state * 0x2545F4914F6CDD1D) >> 32);
    }

    /// <summary>From 0 to below 1, in steps of 2⁻²⁴.</summary>
    public float NextShare() => (Next() >> 8) * (1f / (1 << 24));

    /// <summary>Fills with 0 (share <paramref name="dropped"/>) and 1 / (1 - dropped).</summary>
    public void FillMask(Span<float> mask, float dropped)
    {
        var kept = 1 / (1 - dropped);
        foreach (ref var cell in mask) cell = NextShare() < dropped ? 0 : kept;
    }
}
