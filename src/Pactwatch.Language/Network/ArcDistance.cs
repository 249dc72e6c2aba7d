namespace Pactwatch.Language.Network;

/// <summary>
/// How far, and in which direction, a head stands from its word, in classes that grow coarser with the distance:
/// short distances are told apart one by one, long ones by their order of magnitude.
/// </summary>
internal static class ArcDistance
{
    /// <summary>Number of classes: eleven to the left, eleven to the right.</summary>
    public const int Classes = 22;

    /// <param name="distance">Position of the head less that of the word; never 0.</param>
    public static int ClassOf(int distance)
    {
        var size = Math.Abs(distance);
        var step = size switch
        {
            <= 5 => size - 1,
            <= 7 => 5,
            <= 10 => 6,
            <= 15 => 7,
            <= 22 => 8,
            <= 40 => 9,
            _ => 10,
        };
        return distance < 0 ? step : step + (Classes / 2);
    }
}
