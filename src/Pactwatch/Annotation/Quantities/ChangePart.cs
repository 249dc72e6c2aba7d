namespace Pactwatch.Annotation.Quantities;

/// <summary>What a quantity is in a change: "tariffs fell by 115 points, from 145% to 30%".</summary>
public enum ChangePart
{
    /// <summary>A level, or a quantity that is in no change.</summary>
    None,

    /// <summary>The level before ("from 145%").</summary>
    From,

    /// <summary>The level after ("to 30%").</summary>
    To,

    /// <summary>The size of the change ("by 115 points", "rose 38%").</summary>
    By,
}
