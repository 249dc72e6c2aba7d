using NodaTime;

namespace Pactwatch.Watching.Rounds;

/// <summary>How jobs are done.</summary>
public sealed record RunnerSettings
{
    /// <summary>How many hosts are asked at the same time.</summary>
    public int AtOnce { get; init; } = 8;

    /// <summary>Between two requests to one host; longer where its robots.txt asks for it.</summary>
    public Duration BetweenRequests { get; init; } = Duration.FromSeconds(2);

    /// <summary>How long a round waits for a host that must not be asked yet; after that it is left to the next.</summary>
    public Duration PatienceForHosts { get; init; } = Duration.FromMinutes(2);

    /// <summary>A job that nobody tells of for so long is free for others.</summary>
    public Duration Lease { get; init; } = Duration.FromMinutes(3);

    /// <summary>How often one host is asked in a round.</summary>
    public int MostPerHost { get; init; } = 200;

    /// <summary>Waits; a test's clock doesn't.</summary>
    internal Func<Duration, CancellationToken, Task> Pause { get; init; } = (time, stop) => Task.Delay(time.ToTimeSpan(), stop);
}
