namespace Pactwatch.Annotation.Times.Readings;

/// <summary>What the words of a time say, before any date is known that they count from.</summary>
internal abstract record TimeReading
{
    public Portion Portion { get; init; }

    /// <summary>TIMEX3's mod where the words are no portion (APPROX, MORE_THAN …).</summary>
    public string? Mod { get; init; }
}
