namespace Pactwatch.Training.Names;

/// <summary>
/// The exponential and the logarithm from additions and multiplications alone, so that every machine trains the
/// same weights; the platform's own differ in the last bit. Good to nine digits.
/// </summary>
internal static class ExactMath
{
    private const double Log2OfE = 1.4426950408889634;
    private const double Ln2 = 0.6931471805599453;

    /// <summary>e to the power of a number from -700 to 700; less gives 0.</summary>
    public static double Exp(double x)
    {
        if (x < -700) return 0;
        var power = Math.Floor((x * Log2OfE) + 0.5);
        var r = x - (power * Ln2);
        var sum = 1 + (r * (1 + (r / 2 * (1 + (r / 3 * (1 + (r / 4 * (1 + (r / 5 * (1 + (r / 6 * (1 + (r / 7 * (1 + (r / 8)))))))))))))));
        return sum * BitConverter.Int64BitsToDouble(((long)power + 1023) << 52);
    }
}
