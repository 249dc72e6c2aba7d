using System.Globalization;
using System.Numerics;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>
/// An exact fraction, never negative, so that no figure hangs on how a machine rounds. Equality and order
/// are those of the number (1/2 equals 2/4); <c>default</c> is zero. Beside it goes the same number in floating
/// point: it decides one thing only, which way a figure is printed that lies exactly between two digits.
/// </summary>
internal readonly struct Ratio : IComparable<Ratio>, IEquatable<Ratio>
{
    private readonly BigInteger numerator;
    private readonly BigInteger denominator;
    private readonly double approximation;

    private Ratio(BigInteger numerator, BigInteger denominator, double approximation)
    {
        this.approximation = approximation;
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        this.numerator = numerator / divisor;
        this.denominator = denominator / divisor;
    }

    public static Ratio Zero => default;

    public static Ratio One { get; } = new(1, 1, 1);

    private BigInteger Denominator => denominator.IsZero ? BigInteger.One : denominator;

    public static Ratio operator +(Ratio left, Ratio right) =>
        new((left.numerator * right.Denominator) + (right.numerator * left.Denominator), left.Denominator * right.Denominator, left.approximation + right.approximation);

    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);

    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);

    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    /// <summary>A count as a number.</summary>
    public static Ratio Of(int count) => new(count, 1, count);

    /// <summary>Part of a whole; <paramref name="ofNothing"/> where there is no whole.</summary>
    public static Ratio Of(int part, int whole, Ratio ofNothing = default) => whole == 0 ? ofNothing : new Ratio(part, whole, (double)part / whole);

    /// <summary>A decimal number, exactly.</summary>
    public static Ratio Of(decimal number)
    {
        var scale = BigInteger.Pow(10, number.Scale);
        return new Ratio(new BigInteger(number * (decimal)scale), scale, (double)number);
    }

    /// <summary>The harmonic mean, zero where both are.</summary>
    public static Ratio HarmonicMean(Ratio left, Ratio right)
    {
        var sum = left + right;
        if (sum == Zero) return Zero;
        return new Ratio(
            2 * left.numerator * right.numerator * sum.Denominator,
            left.Denominator * right.Denominator * sum.numerator,
            2 * left.approximation * right.approximation / sum.approximation);
    }

    /// <summary>The mean; zero of none.</summary>
    public static Ratio Mean(IReadOnlyCollection<Ratio> ratios)
    {
        var sum = ratios.Aggregate(Zero, (sum, ratio) => sum + ratio);
        return ratios.Count == 0 ? Zero : new Ratio(sum.numerator, sum.Denominator * ratios.Count, sum.approximation / ratios.Count);
    }

    public int CompareTo(Ratio other) => (numerator * other.Denominator).CompareTo(other.numerator * Denominator);

    public bool Equals(Ratio other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(numerator, Denominator);

    /// <summary>To three digits, the nearest: what floors are written in.</summary>
    public decimal ToThousandths()
    {
        var (whole, rest) = BigInteger.DivRem(numerator * 1000, Denominator);
        var half = (rest * 2).CompareTo(Denominator);
        if (half == 0) half = SideOfMiddle((double)whole);
        if (half > 0 || (half == 0 && !whole.IsEven)) whole++;
        return (decimal)whole / 1000m;
    }

    public override string ToString() => ToThousandths().ToString("0.000", CultureInfo.InvariantCulture);

    // The scorer that the figures are compared with computes in floating point, where 13/16 out of precision and recall
    // comes out a trace above and is printed 0.813. The sum is rounded once, so its sign is exact.
    private int SideOfMiddle(double thousandths) => Math.Sign(Math.FusedMultiplyAdd(approximation, 2000, -((2 * thousandths) + 1)));
}
