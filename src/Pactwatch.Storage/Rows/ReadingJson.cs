using System.Collections.Immutable;
using System.Text.Json;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Storage.Rows;

/// <summary>Blocks, findings and links of a reading as they stand in the store: JSON arrays of small arrays, in their order.</summary>
internal static class ReadingJson
{
    public static string Of(ImmutableArray<Block> blocks) => Write(writer =>
    {
        foreach (var block in blocks)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(StoredWord.Of(block.Kind));
            writer.WriteNumberValue(block.Span.Start);
            writer.WriteNumberValue(block.Span.End);
            writer.WriteEndArray();
        }
    });

    public static string Of(ImmutableArray<Finding> findings) => Write(writer =>
    {
        foreach (var finding in findings)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(finding.Code);
            writer.WriteStringValue(WellFormed(finding.Message));
            if (finding.Span is { } span)
            {
                writer.WriteNumberValue(span.Start);
                writer.WriteNumberValue(span.End);
            }

            writer.WriteEndArray();
        }
    });

    public static string Of(ImmutableArray<TextLink> links) => Write(writer =>
    {
        foreach (var link in links)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(link.Span.Start);
            writer.WriteNumberValue(link.Span.End);
            writer.WriteStringValue(WellFormed(link.Address));
            writer.WriteEndArray();
        }
    });

    public static ImmutableArray<Block> ParseBlocks(string json) =>
        Parse(json, row => new Block(StoredWord.Parse<BlockKind>(row[0].GetString()!), new TextSpan(row[1].GetInt32(), row[2].GetInt32())));

    public static ImmutableArray<Finding> ParseFindings(string json) =>
        Parse(json, row => new Finding(row[0].GetString()!, row[1].GetString()!, row.GetArrayLength() > 2 ? new TextSpan(row[2].GetInt32(), row[3].GetInt32()) : null));

    public static ImmutableArray<TextLink> ParseLinks(string json) =>
        Parse(json, row => new TextLink(new TextSpan(row[0].GetInt32(), row[1].GetInt32()), row[2].GetString()!));

    private static string Write(Action<Utf8JsonWriter> rows)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            rows(writer);
            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static ImmutableArray<T> Parse<T>(string json, Func<JsonElement, T> row)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. document.RootElement.EnumerateArray().Select(row)];
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException or FormatException or IndexOutOfRangeException or ArgumentException)
        {
            throw new DamagedRowException("a reading's list can't be read", cause);
        }
    }

    // A message may quote half a surrogate pair of a hostile page, which JSON can't carry.
    private static string WellFormed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
