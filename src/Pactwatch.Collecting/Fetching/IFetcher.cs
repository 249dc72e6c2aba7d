namespace Pactwatch.Collecting.Fetching;

/// <summary>The one way to what lies behind an address. Whoever wants something from the world asks for it here.</summary>
public interface IFetcher
{
    /// <summary>
    /// Fetches one address and follows its redirections. Whatever the other side does becomes an outcome; the only
    /// exception is <see cref="OperationCanceledException"/> when <paramref name="stop"/> is called off.
    /// </summary>
    Task<FetchOutcome> Fetch(FetchRequest request, CancellationToken stop);
}
