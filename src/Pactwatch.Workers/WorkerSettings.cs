namespace Pactwatch.Workers;

/// <summary>How a worker goes about its work.</summary>
public sealed record WorkerSettings
{
    /// <summary>How many jobs are done side by side.</summary>
    public int AtOnce { get; init; } = Environment.ProcessorCount;

    /// <summary>After so long without a word the store is looked at, and at the latest after so long in any case: what was lost with a word, or with a killed worker, is found then.</summary>
    public TimeSpan LookAgain { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Ends once there is nothing left to do, rather than waiting for more.</summary>
    public bool UntilIdle { get; init; }

    /// <summary>After a fault of the store (it is being started anew, or full).</summary>
    public TimeSpan AfterFault { get; init; } = TimeSpan.FromSeconds(5);
}
