using System.Text.Json;

namespace Pactwatch.Evaluation.Exported;

/// <summary>Reads keys that may be missing, null or of another kind; these are all the same as not there.</summary>
internal static class JsonReading
{
    public static JsonElement? ValueOf(this JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string? WordsOf(this JsonElement element, string key) =>
        element.ValueOf(key) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static IEnumerable<JsonElement> ListOf(this JsonElement element, string key) =>
        element.ValueOf(key) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];

    /// <summary>A list of words; one word alone is a list of one.</summary>
    public static IReadOnlyList<string> Words(this JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } word => [word.GetString()!],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Where(word => word.ValueKind == JsonValueKind.String).Select(word => word.GetString()!)],
        _ => [],
    };
}
