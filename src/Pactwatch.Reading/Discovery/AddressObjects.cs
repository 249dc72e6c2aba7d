using System.Text.Json;
using Pactwatch.Reading.Tables;

namespace Pactwatch.Reading.Discovery;

/// <summary>Addresses in JSON: objects with an address under a known name, wherever their lists lie, or lists of addresses alone.</summary>
internal static class AddressObjects
{
    private const int MaxDepth = 4;

    public static void AddAll(JsonElement element, AddressRows rows, int depth = 0)
    {
        if (depth > MaxDepth || rows.IsFull) return;
        if (element.ValueKind == JsonValueKind.Object)
        {
            var fields = JsonFields.Of(element, ColumnMap.Known);
            if (fields.ValueOf(ColumnRole.Url) is not null) Add(fields, rows);
            else foreach (var member in element.EnumerateObject()) AddAll(member.Value, rows, depth + 1);
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (rows.IsFull) return;
                if (item.ValueKind == JsonValueKind.Object && depth < MaxDepth) AddItem(item, rows, depth);
                else if (item.ValueKind == JsonValueKind.String && JsonFields.Text(item) is { } text && text.StartsWith("http", StringComparison.OrdinalIgnoreCase)) rows.Add(text, null, null, null);
            }
        }
    }

    public static void Add(JsonElement item, AddressRows rows) => Add(JsonFields.Of(item, ColumnMap.Known), rows);

    // An object of a list without an address is either a row without one, or holds the list that is meant.
    private static void AddItem(JsonElement item, AddressRows rows, int depth)
    {
        var fields = JsonFields.Of(item, ColumnMap.Known);
        if (fields.ValueOf(ColumnRole.Url) is null && item.EnumerateObject().Any(member => member.Value.ValueKind == JsonValueKind.Array && member.Value.EnumerateArray().Any(inner => inner.ValueKind == JsonValueKind.Object))) AddAll(item, rows, depth + 1);
        else Add(fields, rows);
    }

    private static void Add(RowFields fields, AddressRows rows) =>
        rows.Add(fields.ValueOf(ColumnRole.Url), fields.ValueOf(ColumnRole.Published) ?? fields.ValueOf(ColumnRole.Retrieved), fields.ValueOf(ColumnRole.Title), fields.ValueOf(ColumnRole.Outlet));
}
