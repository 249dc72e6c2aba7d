using System.Collections.Immutable;
using System.Text.Json;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Reading.Addresses;

namespace Pactwatch.Watching.Importing;

/// <summary>Reads the answers of other programs: JSON of which nothing is believed beforehand.</summary>
internal static class EntryJson
{
    private const int MaxDepth = 64;

    /// <summary>The answer, read; what is not JSON, or not as expected, is a failure in words.</summary>
    public static ImportedEntries Read(FetchOutcome outcome, Func<JsonElement, ImportedEntries> read)
    {
        if (outcome.Result != FetchResult.Fetched) return ImportedEntries.Failed(outcome.Code, outcome.Why);
        try
        {
            using var document = JsonDocument.Parse(outcome.Body, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return read(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return ImportedEntries.Failed(WatchCodes.ImportDamaged, "The answer is not what this program gives out. Check that the address is that of its interface.");
        }
    }

    public static ImportedEntries Entries(JsonElement list, Func<JsonElement, (string? Address, string? Title, string? Outlet, string? Published)> told, Func<int, string?> next)
    {
        var entries = ImmutableArray.CreateBuilder<ImportedEntry>();
        var without = 0;
        foreach (var item in list.EnumerateArray())
        {
            var (address, title, outlet, published) = told(item);
            if (address is not null && CanonicalAddress.Of(address) is not null) entries.Add(new ImportedEntry(address, title, outlet, published, item.GetRawText()));
            else without++;
        }

        return new ImportedEntries(entries.ToImmutable(), next(list.GetArrayLength()), without);
    }

    /// <summary>The text or number of a member; null where there is none.</summary>
    public static string? Text(JsonElement item, string name) => Member(item, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    public static JsonElement? Member(JsonElement item, string name) => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? value : null;
}
