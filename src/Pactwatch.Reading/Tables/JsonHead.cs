using System.Text;
using System.Text.Json;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Tables;

/// <summary>Tells JSON and JSON Lines from text by the beginning of a file.</summary>
internal static class JsonHead
{
    /// <summary>Null where it is neither.</summary>
    public static FileFormat? Recognize(string head, string ending)
    {
        var start = head.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (start.Length < 2 || start[0] is not ('{' or '[')) return null;
        var second = start[1..].TrimStart(" \t\r\n");
        var isPossible = start[0] == '{' ? second is ['"' or '}', ..] : second is ['{' or ']', ..];
        if (!isPossible) return NamedSo(ending);
        return start[0] == '[' ? FileFormat.Json : OfObjects(start, ending);
    }

    // An object with another behind it is the first of many lines; one without end in sight is what its first line break says.
    private static FileFormat? OfObjects(ReadOnlySpan<char> start, string ending)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(start.Length)];
        var length = Encoding.UTF8.GetBytes(start, bytes);
        var reader = new Utf8JsonReader(bytes.AsSpan(0, length), isFinalBlock: false, state: default);
        try
        {
            reader.Read();
            var isWhole = reader.TrySkip();
            if (isWhole && reader.TokenType == JsonTokenType.EndObject)
            {
                var rest = bytes.AsSpan((int)reader.BytesConsumed, length - (int)reader.BytesConsumed).TrimStart(" \t\r\n"u8);
                if (rest.StartsWith("{"u8)) return FileFormat.JsonLines;
                if (!rest.IsEmpty) return NamedSo(ending);
                return IsLines(ending) ? FileFormat.JsonLines : FileFormat.Json;
            }
        }
        catch (JsonException)
        {
            return NamedSo(ending);
        }

        return IsLines(ending) || (ending != "json" && !start.Contains('\n')) ? FileFormat.JsonLines : FileFormat.Json;
    }

    // What is named so and is not is damaged, and no text.
    private static FileFormat? NamedSo(string ending) => ending == "json" ? FileFormat.Json : IsLines(ending) ? FileFormat.JsonLines : null;

    private static bool IsLines(string ending) => ending is "jsonl" or "ndjson" or "jsonlines";
}
