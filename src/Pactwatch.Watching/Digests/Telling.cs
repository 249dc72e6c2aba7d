namespace Pactwatch.Watching.Digests;

/// <summary>What was told after a round.</summary>
/// <param name="Rows">How many rows the feed's publications grew by.</param>
/// <param name="Digests">How many digests are to be sent.</param>
public sealed record Telling(int Rows, int Digests)
{
    public static Telling Nothing { get; } = new(0, 0);
}
