namespace Pactwatch.Web.Watching;

/// <summary>How a worker is doing.</summary>
public enum WorkerState
{
    /// <summary>It runs.</summary>
    Working,

    /// <summary>It was not seen for a while, and didn't say that it ends: it was killed, or hangs, or its machine is cut off. Its jobs are free for others.</summary>
    Missing,

    /// <summary>It ended by itself, or was told to.</summary>
    Ended,
}
