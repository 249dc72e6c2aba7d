namespace Pactwatch.Annotation.Times.Readings;

/// <summary>The part of a period that is meant: "early 2026", "the end of June".</summary>
internal enum Portion
{
    Whole,
    Start,
    Early,
    Mid,
    Late,
    End,
    FirstHalf,
    SecondHalf,
}
