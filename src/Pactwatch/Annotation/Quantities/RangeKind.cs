namespace Pactwatch.Annotation.Quantities;

/// <summary>What two numbers beside each other are.</summary>
internal enum RangeKind
{
    /// <summary>Two numbers that have nothing to do with each other.</summary>
    None,

    /// <summary>An interval: "10 to 12", "between 5 and 8", "3,000-4,000".</summary>
    Between,

    /// <summary>A change, which is two quantities: "from 145 to 30 percent".</summary>
    Change,

    /// <summary>The score of a game or a vote: "3-1".</summary>
    Score,
}
