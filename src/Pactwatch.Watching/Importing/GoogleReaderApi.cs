using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using Pactwatch.Collecting.Fetching;

namespace Pactwatch.Watching.Importing;

/// <summary>
/// FreshRSS and others by the interface of the former Google Reader (freshrss.github.io/FreshRSS/en/developers/06_GoogleReader_API.html):
/// a login by user and password, then the reading list, some at a time.
/// </summary>
/// <param name="address">Of the interface ("https://reader.example/api/greader.php").</param>
/// <param name="password">The password for the interface, which is another than that for its pages.</param>
/// <param name="since">Only what came in since; null for all.</param>
public sealed class GoogleReaderApi(IFetcher fetcher, string address, string user, string password, LocalDate? since) : IEntryApi
{
    private const int AtOnce = 200;

    private string? token;

    public string Name => address;

    public async Task<ImportedEntries> Some(string? after, CancellationToken stop)
    {
        if (token is null && await LogIn(stop).ConfigureAwait(false) is { } failure) return failure;
        var from = since is { } day ? string.Create(CultureInfo.InvariantCulture, $"&ot={day.AtMidnight().InUtc().ToInstant().ToUnixTimeSeconds()}") : "";
        var asked = string.Create(CultureInfo.InvariantCulture, $"{address.TrimEnd('/')}/reader/api/0/stream/contents/user/-/state/com.google/reading-list?output=json&r=o&n={AtOnce}{from}{(after is null ? "" : "&c=" + Uri.EscapeDataString(after))}");
        var outcome = await fetcher.Fetch(new FetchRequest(asked, FetchPurpose.Import) { Credential = FetchCredential.Header("Authorization", "GoogleLogin auth=" + token) }, stop).ConfigureAwait(false);
        return EntryJson.Read(outcome, root => EntryJson.Entries(
            root.GetProperty("items"),
            item => (Link(item, "canonical") ?? Link(item, "alternate"), EntryJson.Text(item, "title"), EntryJson.Member(item, "origin") is { } origin ? EntryJson.Text(origin, "title") : null, EntryJson.Text(item, "published")),
            _ => EntryJson.Text(root, "continuation")));
    }

    private async Task<ImportedEntries?> LogIn(CancellationToken stop)
    {
        var form = $"Email={Uri.EscapeDataString(user)}&Passwd={Uri.EscapeDataString(password)}";
        var outcome = await fetcher.Fetch(
            new FetchRequest(address.TrimEnd('/') + "/accounts/ClientLogin", FetchPurpose.Import) { Body = new FetchBody("application/x-www-form-urlencoded", Encoding.UTF8.GetBytes(form)) }, stop).ConfigureAwait(false);
        if (outcome.Result != FetchResult.Fetched) return ImportedEntries.Failed(outcome.Code, outcome.Why);
        var line = Encoding.UTF8.GetString(outcome.Body.Span).Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith("Auth=", StringComparison.Ordinal));
        // What can't stand in a header was never a token.
        if (line is null || line.Length > 500 || line.Any(character => character is < ' ' or > '~')) return ImportedEntries.Failed(WatchCodes.ImportLogin, "The login was not accepted. Check user and password (that for the interface), and the address.");
        token = line["Auth=".Length..];
        return null;
    }

    private static string? Link(JsonElement item, string name) =>
        EntryJson.Member(item, name) is { ValueKind: JsonValueKind.Array } links ? links.EnumerateArray().Select(link => EntryJson.Text(link, "href")).FirstOrDefault(href => href is not null) : null;
}
