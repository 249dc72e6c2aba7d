using Pactwatch.Collecting.Fetching;

namespace Pactwatch.Watching.Tests.Digests;

/// <summary>Answers without a network, and remembers what it was asked.</summary>
internal sealed class AnsweringFetcher(Func<FetchRequest, FetchOutcome> answer) : IFetcher
{
    public List<FetchRequest> Asked { get; } = [];

    /// <summary>Always the same status.</summary>
    public static AnsweringFetcher With(int status, TimeSpan? retryAfter = null) => new(request => Answer(request, status) with { RetryAfter = retryAfter });

    public static FetchOutcome Answer(FetchRequest request, int status) => new(
        status switch { >= 200 and < 300 => FetchResult.Fetched, 404 or 410 => FetchResult.Gone, 429 or 503 => FetchResult.TryLater, _ => FetchResult.Failed }, request.Address)
    {
        Status = status,
        Why = status is >= 200 and < 300 ? null : $"The site answered {status}.",
    };

    public Task<FetchOutcome> Fetch(FetchRequest request, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        Asked.Add(request);
        return Task.FromResult(answer(request));
    }
}
