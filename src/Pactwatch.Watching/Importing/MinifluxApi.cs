using System.Globalization;
using NodaTime;
using Pactwatch.Collecting.Fetching;

namespace Pactwatch.Watching.Importing;

/// <summary>Miniflux by its interface (miniflux.app/docs/api.html): entries by their number, oldest first.</summary>
/// <param name="address">Where Miniflux is ("https://reader.example").</param>
/// <param name="token">A key of its interface.</param>
/// <param name="since">Only what was published since; null for all.</param>
public sealed class MinifluxApi(IFetcher fetcher, string address, string token, LocalDate? since) : IEntryApi
{
    private const int AtOnce = 100;

    public string Name => address;

    public async Task<ImportedEntries> Some(string? after, CancellationToken stop)
    {
        var from = since is { } day ? string.Create(CultureInfo.InvariantCulture, $"&published_after={day.AtMidnight().InUtc().ToInstant().ToUnixTimeSeconds()}") : "";
        var asked = string.Create(CultureInfo.InvariantCulture, $"{address.TrimEnd('/')}/v1/entries?order=id&direction=asc&limit={AtOnce}&after_entry_id={after ?? "0"}{from}");
        var outcome = await fetcher.Fetch(new FetchRequest(asked, FetchPurpose.Import) { Credential = FetchCredential.Header("X-Auth-Token", token) }, stop).ConfigureAwait(false);
        return EntryJson.Read(outcome, root =>
        {
            var entries = root.GetProperty("entries");
            return EntryJson.Entries(
                entries,
                item => (EntryJson.Text(item, "url"), EntryJson.Text(item, "title"), EntryJson.Member(item, "feed") is { } feed ? EntryJson.Text(feed, "title") : null, EntryJson.Text(item, "published_at")),
                count => count < AtOnce ? null : EntryJson.Text(entries[count - 1], "id"));
        });
    }
}
