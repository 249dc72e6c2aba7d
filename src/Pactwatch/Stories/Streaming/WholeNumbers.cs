using System.Numerics;

namespace Pactwatch.Stories.Streaming;

/// <summary>Roots and logarithms in whole numbers: the same on every machine.</summary>
internal static class WholeNumbers
{
    /// <summary>What <see cref="Log2"/> calls one.</summary>
    public const int LogUnit = 256;

    private const int FractionBits = 8;

    /// <summary>The largest number whose square is not above the value, by Newton's steps from above.</summary>
    public static long Root(long value)
    {
        if (value < 2) return value;
        var root = 1L << ((BitOperations.Log2((ulong)value) / 2) + 1);
        while (true)
        {
            var next = (root + (value / root)) / 2;
            if (next >= root) return root;
            root = next;
        }
    }

    /// <summary>The binary logarithm in 256ths, rounded down: its digits by squaring, one after the other.</summary>
    /// <param name="value">At least 1.</param>
    public static int Log2(int value)
    {
        var whole = BitOperations.Log2((uint)value);
        // Between one and two, with 31 binary digits.
        var rest = (ulong)value << (31 - whole);
        var log = whole;
        for (var at = 0; at < FractionBits; at++)
        {
            rest = (rest * rest) >> 31;
            log <<= 1;
            if (rest < 1UL << 32) continue;
            log |= 1;
            rest >>= 1;
        }

        return log;
    }
}
