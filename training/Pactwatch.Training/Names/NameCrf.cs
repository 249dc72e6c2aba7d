using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Pactwatch.Language.Names;

namespace Pactwatch.Training.Names;

/// <summary>
/// A linear-chain conditional random field over hashed features (Lafferty et al. 2001), trained by AdaGrad on
/// the labels that each word may have: where several are allowed, on their sum. <see cref="Quantise"/> rounds
/// the weights to signed bytes.
/// </summary>
internal sealed class NameCrf
{
    private const int Labels = NameLabels.Count;
    private const int Width = NameWeights.Width;
    private const int Steps = 24;
    private const int KindWidth = (Labels + 1) * Labels;

    private readonly float[] weights;
    private readonly float[] squares;
    private readonly double[] following = new double[NameShapes.Kinds * (Labels + 1) * Labels];
    private readonly double[] followingSquares = new double[NameShapes.Kinds * (Labels + 1) * Labels];
    private readonly double[] followFactors = FilledFactors();
    private readonly double[] followGradient = new double[NameShapes.Kinds * KindWidth];
    private readonly double[] marginals = new double[Labels];
    private readonly uint mask;
    private readonly double rate;
    private readonly double decay;

    private double[] emissions = new double[64 * Labels];
    private double[] forward = new double[64 * Labels];
    private double[] backward = new double[64 * Labels];
    private double[] gradient = new double[64 * Labels];

    /// <param name="rows">A power of two.</param>
    /// <param name="rate">AdaGrad's step.</param>
    /// <param name="decay">How strongly each update draws a weight to nought.</param>
    public NameCrf(int rows, double rate, double decay)
    {
        weights = new float[rows * Width];
        squares = new float[rows * Width];
        Array.Fill(squares, 0.1f);
        Array.Fill(followingSquares, 0.1);
        mask = (uint)(rows - 1);
        this.rate = rate;
        this.decay = decay;
    }

    /// <summary>One step on one sentence.</summary>
    /// <param name="kinds">The kinds of its words.</param>
    /// <param name="features">Their features, one after the other.</param>
    /// <param name="count">How many features a word has.</param>
    /// <param name="allowed">The labels each may have.</param>
    /// <param name="share">How much the sentence counts; 1 is usual.</param>
    public void Learn(ReadOnlySpan<WordKind> kinds, ReadOnlySpan<uint> features, int count, ReadOnlySpan<ushort> allowed, double share)
    {
        var length = kinds.Length;
        if (emissions.Length < length * Labels)
        {
            emissions = new double[length * Labels * 2];
            forward = new double[length * Labels * 2];
            backward = new double[length * Labels * 2];
            gradient = new double[length * Labels * 2];
        }

        Emit(features, count, length);
        Array.Clear(gradient, 0, length * Labels);
        if (!Expect(kinds, allowed, share)) return;
        Expect(kinds, default, -share);
        StepFollowing(kinds);
        Step(features, count, length);
    }

    public NameWeights Quantise()
    {
        var bytes = new sbyte[weights.Length];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (sbyte)Math.Clamp(Math.Round(weights[i] * Steps), -127, 127);
        var follow = new short[following.Length];
        for (var i = 0; i < follow.Length; i++) follow[i] = (short)Math.Clamp(Math.Round(following[i] * Steps), short.MinValue, short.MaxValue);
        return new NameWeights(bytes, follow);
    }

    private void Emit(ReadOnlySpan<uint> features, int count, int length)
    {
        ref var start = ref MemoryMarshal.GetArrayDataReference(weights);
        for (var i = 0; i < length; i++)
        {
            var (low, high) = (Vector256<float>.Zero, Vector256<float>.Zero);
            foreach (var feature in features.Slice(i * count, count))
            {
                var row = (nuint)((feature & mask) * Width);
                low += Vector256.LoadUnsafe(ref start, row);
                high += Vector256.LoadUnsafe(ref start, row + 8);
            }

            for (var label = 0; label < Labels; label++) emissions[(i * Labels) + label] = label < 8 ? low[label] : high[label - 8];
        }
    }

    /// <summary>Adds the expected labels, times the sign, to the gradient; false where nothing is possible.</summary>
    private bool Expect(ReadOnlySpan<WordKind> kinds, ReadOnlySpan<ushort> allowed, double sign)
    {
        Span<double> factors = stackalloc double[Labels];
        for (var i = 0; i < kinds.Length; i++)
        {
            Span<double> here = forward.AsSpan(i * Labels, Labels);
            Factors(i, allowed, factors);
            var sum = 0.0;
            for (var label = 0; label < Labels; label++)
            {
                var way = 0.0;
                if (factors[label] > 0)
                {
                    if (i == 0) way = Follow(kinds[0], NameLabels.Start, label);
                    else way = Ways(kinds[i], forward.AsSpan((i - 1) * Labels, Labels), label);
                }

                here[label] = way * factors[label];
                sum += here[label];
            }

            if (!(sum > 0)) return false;
            for (var label = 0; label < Labels; label++) here[label] /= sum;
        }

        Backward(kinds, allowed, sign, factors);
        return true;
    }

    private void Backward(ReadOnlySpan<WordKind> kinds, ReadOnlySpan<ushort> allowed, double sign, Span<double> factors)
    {
        var length = kinds.Length;
        backward.AsSpan((length - 1) * Labels, Labels).Fill(1);
        Span<double> pairs = stackalloc double[Labels * Labels];
        for (var i = length - 1; i >= 0; i--)
        {
            var behind = backward.AsSpan(i * Labels, Labels);
            AddMarginals(i, behind, sign);
            Factors(i, allowed, factors);
            if (i == 0)
            {
                for (var label = 0; label < Labels; label++) AddFollowing(kinds[0], NameLabels.Start, label, sign * Marginal(0, label));
                return;
            }

            var before = forward.AsSpan((i - 1) * Labels, Labels);
            var mine = backward.AsSpan((i - 1) * Labels, Labels);
            double all = 0, most = 0;
            for (var from = 0; from < Labels; from++)
            {
                var sum = 0.0;
                for (var to = 0; to < Labels; to++)
                {
                    var way = Follow(kinds[i], from, to) * factors[to] * behind[to];
                    sum += way;
                    pairs[(from * Labels) + to] = way * before[from];
                    all += way * before[from];
                }

                mine[from] = sum;
                most = Math.Max(most, sum);
            }

            for (var from = 0; from < Labels; from++)
            {
                mine[from] /= most;
                for (var to = 0; to < Labels; to++) AddFollowing(kinds[i], from, to, sign * pairs[(from * Labels) + to] / all);
            }
        }
    }

    private void AddMarginals(int i, ReadOnlySpan<double> behind, double sign)
    {
        var sum = 0.0;
        for (var label = 0; label < Labels; label++) sum += marginals[label] = forward[(i * Labels) + label] * behind[label];
        for (var label = 0; label < Labels; label++)
        {
            marginals[label] /= sum;
            gradient[(i * Labels) + label] += sign * marginals[label];
        }
    }

    private double Marginal(int i, int label) => i == 0 ? marginals[label] : 0;

    private void Factors(int i, ReadOnlySpan<ushort> allowed, Span<double> factors)
    {
        var most = double.NegativeInfinity;
        for (var label = 0; label < Labels; label++) most = Math.Max(most, emissions[(i * Labels) + label]);
        for (var label = 0; label < Labels; label++)
            factors[label] = allowed.IsEmpty || (allowed[i] & (1 << label)) != 0 ? ExactMath.Exp(emissions[(i * Labels) + label] - most) + 1e-30 : 0;
    }

    private double Ways(WordKind kind, ReadOnlySpan<double> before, int label)
    {
        var sum = 0.0;
        for (var from = 0; from < Labels; from++)
        {
            sum += before[from] * Follow(kind, from, label);
        }

        return sum;
    }

    // What may not follow has the factor nought.
    private static double[] FilledFactors()
    {
        var factors = new double[NameShapes.Kinds * KindWidth];
        for (var i = 0; i < factors.Length; i++) factors[i] = NameLabels.MayFollow(i % KindWidth / Labels, i % Labels) ? 1 : 0;
        return factors;
    }

    private static int FollowIndex(WordKind kind, int from, int to) => ((((int)kind * (Labels + 1)) + from) * Labels) + to;

    private double Follow(WordKind kind, int from, int to) => followFactors[FollowIndex(kind, from, to)];

    private void AddFollowing(WordKind kind, int from, int to, double value) => followGradient[FollowIndex(kind, from, to)] += value;

    private void StepFollowing(ReadOnlySpan<WordKind> kinds)
    {
        var done = 0;
        foreach (var kind in kinds)
        {
            if ((done & (1 << (int)kind)) != 0) continue;
            done |= 1 << (int)kind;
            for (var index = (int)kind * KindWidth; index < ((int)kind + 1) * KindWidth; index++)
            {
                if (followFactors[index] == 0) continue;
                var g = followGradient[index] - (decay * following[index]);
                followGradient[index] = 0;
                followingSquares[index] += g * g;
                following[index] += rate * g / Math.Sqrt(followingSquares[index]);
                followFactors[index] = ExactMath.Exp(following[index]);
            }
        }
    }

    private void Step(ReadOnlySpan<uint> features, int count, int length)
    {
        Span<float> filled = stackalloc float[Width];
        for (var i = 0; i < length; i++)
        {
            var slopes = gradient.AsSpan(i * Labels, Labels);
            var isFlat = true;
            foreach (var slope in slopes) isFlat &= Math.Abs(slope) < 0.005;
            if (isFlat) continue;
            for (var label = 0; label < Labels; label++) filled[label] = (float)slopes[label];
            foreach (var feature in features.Slice(i * count, count))
            {
                Move((nuint)((feature & mask) * Width), Vector256.Create<float>(filled[..8]));
                Move((nuint)(((feature & mask) * Width) + 8), Vector256.Create<float>(filled[8..]));
            }
        }
    }

    // AdaGrad on eight weights of a row.
    private void Move(nuint at, Vector256<float> slopes)
    {
        ref var weight = ref MemoryMarshal.GetArrayDataReference(weights);
        ref var square = ref MemoryMarshal.GetArrayDataReference(squares);
        var w = Vector256.LoadUnsafe(ref weight, at);
        var g = slopes - (w * (float)decay);
        var sum = Vector256.LoadUnsafe(ref square, at) + (g * g);
        sum.StoreUnsafe(ref square, at);
        (w + (g * (float)rate / Vector256.Sqrt(sum))).StoreUnsafe(ref weight, at);
    }
}
