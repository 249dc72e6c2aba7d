namespace Pactwatch.Collecting.Tests;

/// <summary>Tests of the whole process's memory, which others would use meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
