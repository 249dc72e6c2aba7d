using Pactwatch.Collecting.Fetching;
using Pactwatch.Storage;
using Pactwatch.Storage.Rows;
using Pactwatch.Workers.Words;

namespace Pactwatch.Cli.Watching;

/// <summary>The way to the world: how a fetcher is made, and by which clock things are done. A test puts another in its place; the program has none but the guarded one.</summary>
/// <param name="Fetcher">Makes a fetcher by a store's settings.</param>
internal sealed record World(Func<FetcherSettings, IFetcher> Fetcher, TimeProvider Clock)
{
    /// <summary>How those are told of work who do it.</summary>
    public IWordOfWork Words { get; init; } = new NoWords();

    /// <summary>The guarded fetcher and the machine's clock.</summary>
    public static World Real { get; } = new(settings => new Fetcher(settings, TimeProvider.System), TimeProvider.System);

    /// <summary>Opens a store for writing; of the work that is asked for there word is given.</summary>
    /// <exception cref="StoreException">As each kind of store says.</exception>
    public RowStore OpenForWriting(StoreAddress address, TimeSpan patience = default)
    {
        var store = address.OpenForWriting(patience, Clock);
        store.Asked = Words.Tell;
        return store;
    }
}
