namespace Pactwatch.Versions;

/// <summary>Where two sequences differ: [BeforeStart, BeforeEnd) of the one became [AfterStart, AfterEnd) of the other; one of them may be empty.</summary>
internal readonly record struct Replacement(int BeforeStart, int BeforeEnd, int AfterStart, int AfterEnd);
