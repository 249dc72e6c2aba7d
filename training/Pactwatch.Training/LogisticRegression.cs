using System.Collections.Immutable;

namespace Pactwatch.Training;

/// <summary>
/// Logistic regression over slots of a table, trained one example at a time with a step of its own for each weight
/// (AdaGrad) and with features left out by chance, so that none is relied on alone. The chance is a fixed sequence and
/// the arithmetic is plain (no library function whose last bit differs between machines), so that the same examples
/// give the same weights everywhere.
/// </summary>
/// <param name="Rounds">How often all examples are gone through.</param>
/// <param name="LeftOut">How many features of a hundred are left out each time.</param>
internal sealed record LogisticRegression(int Rounds, int LeftOut)
{
    private const double FirstStep = 0.1;
    private const double StepOfNextRound = 0.9;

    public double[] Train(ImmutableArray<Example> examples, int slots)
    {
        double[] weights = new double[slots], squares = new double[slots];
        var kept = new int[examples.Max(example => example.Slots.Length)];
        var chance = 88172645463325252ul;
        var step = FirstStep;
        for (var round = 0; round < Rounds; round++, step *= StepOfNextRound)
        {
            foreach (var number in TrainingOrder.Of(examples.Length, round))
            {
                var example = examples[number];
                var count = 0;
                var sum = 0.0;
                foreach (var slot in example.Slots)
                {
                    if (IsLeftOut(ref chance)) continue;
                    kept[count++] = slot;
                    sum += weights[slot];
                }

                var error = (example.IsPositive ? 1 : 0) - Probability(sum * 100 / (100 - LeftOut));
                Adjust(weights, squares, kept.AsSpan(0, count), error, step);
            }
        }

        return weights;
    }

    private static void Adjust(double[] weights, double[] squares, ReadOnlySpan<int> slots, double error, double step)
    {
        foreach (var slot in slots)
        {
            squares[slot] += error * error;
            weights[slot] += step * error / Math.Sqrt(squares[slot] + 1e-6);
        }
    }

    // xorshift64: any fixed sequence will do.
    private bool IsLeftOut(ref ulong chance)
    {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        return (chance >> 40) % 100 < (ulong)LeftOut;
    }

    // 1 / (1 + e^-x), the power as (1 + x/1024)^1024.
    private static double Probability(double x)
    {
        var power = 1 + (Math.Clamp(-x, -500, 500) / 1024);
        for (var i = 0; i < 10; i++) power *= power;
        return 1 / (1 + power);
    }
}
