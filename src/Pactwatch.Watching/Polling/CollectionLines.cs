using NodaTime;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Hosts;

namespace Pactwatch.Watching.Polling;

/// <summary>What of an answer goes into the log of collecting and into the record of hosts.</summary>
internal static class CollectionLines
{
    public static CollectionEntry Of(string source, FetchOutcome outcome, Instant at) => new(at, source, outcome.Address, outcome.Result.ToString().ToLowerInvariant())
    {
        FinalAddress = outcome.FinalAddress == outcome.Address ? null : outcome.FinalAddress,
        Redirections = [.. outcome.Redirections.Select(step => (step.From, step.To, step.IsPermanent))],
        Status = outcome.Status,
        Bytes = outcome.Result == FetchResult.Fetched ? outcome.Body.Length : null,
        Code = outcome.Code,
        Why = outcome.Why,
    };

    /// <summary>A host that asked to be left alone for a time, with that time: nobody asks it sooner, whatever for.</summary>
    public static IReadOnlyList<(string Host, Instant ReadyAt)> Asked(FetchOutcome outcome, Instant at) =>
        outcome is { Result: FetchResult.TryLater, RetryAfter: { } wait } ? [(SiteHost.Of(outcome.FinalAddress), at + Duration.FromTimeSpan(wait))] : [];
}
