using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Pactwatch.Language.Network;

namespace Pactwatch.Language.Tests.Network;

public sealed class SigmoidTests
{
    [Fact]
    public void It_is_the_sigmoid_to_three_places_over_its_whole_range()
    {
        for (int x = short.MinValue; x <= short.MaxValue; x++)
        {
            var exact = 1 / (1 + Math.Exp(-x / 4096.0));
            (Sigmoid.Of((short)x) / 32768.0).ShouldBe(exact, 0.0005, $"at {x}");
            (Sigmoid.TanhOfHalf((short)x) / 32768.0).ShouldBe((2 * exact) - 1, 0.001, $"at {x}");
        }
    }

    [Fact]
    public void Many_lanes_at_once_give_what_one_gives()
    {
        if (!Avx512BW.IsSupported) return;
        var lanes = new short[32];
        for (var first = (int)short.MinValue; first <= short.MaxValue; first += 32)
        {
            for (var i = 0; i < 32; i++) lanes[i] = (short)(first + i);
            var sigmoid = Sigmoid.Of(Vector512.Create(lanes));
            var tanh = Sigmoid.TanhOfHalf(Vector512.Create(lanes));
            for (var i = 0; i < 32; i++)
            {
                sigmoid[i].ShouldBe(Sigmoid.Of(lanes[i]), $"at {lanes[i]}");
                tanh[i].ShouldBe(Sigmoid.TanhOfHalf(lanes[i]), $"at {lanes[i]}");
            }
        }
    }

    [Fact]
    public void The_tables_are_the_same_on_every_machine()
    {
        var sum = 0L;
        for (int x = short.MinValue; x <= short.MaxValue; x++) sum = unchecked((sum * 31) + Sigmoid.Of((short)x));
        sum.ShouldBe(SumOfAllValues);
    }

    private const long SumOfAllValues = -7716252017707440322;
}
