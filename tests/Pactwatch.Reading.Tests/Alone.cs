namespace Pactwatch.Reading.Tests;

/// <summary>Tests that take time by the clock: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
