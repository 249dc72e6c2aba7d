using Pactwatch.Collecting.Fetching;

namespace Pactwatch.Cli.Watching;

/// <summary>The way to the world: how a fetcher is made, and by which clock things are done. A test puts another in its place; the program has none but the guarded one.</summary>
/// <param name="Fetcher">Makes a fetcher by a store's settings.</param>
internal sealed record World(Func<FetcherSettings, IFetcher> Fetcher, TimeProvider Clock)
{
    /// <summary>The guarded fetcher and the machine's clock.</summary>
    public static World Real { get; } = new(settings => new Fetcher(settings, TimeProvider.System), TimeProvider.System);
}
