namespace Pactwatch.Training;

/// <summary>An order of the sentences that differs each round and is the same each time.</summary>
internal static class TrainingOrder
{
    public static int[] Of(int count, int round)
    {
        var order = Enumerable.Range(0, count).ToArray();
        var state = unchecked(((ulong)round * 0x9E3779B97F4A7C15) + 0x2545F4914F6CDD1D);
        for (var i = count - 1; i > 0; i--)
        {
            // xorshift64*: any fixed shuffle will do, so long as it is the same on every machine.
            state ^= state >> 12;
            state ^= state << 25;
            state ^= state >> 27;
            var other = (int)(unchecked(state * 0x2545F4914F6CDD1D) % (ulong)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }
}
