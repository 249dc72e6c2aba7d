using System.Text.Json;
using System.Text;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Decoding;

namespace Pactwatch.Reading.Tables;

/// <summary>Parses JSON, whatever charset it is in.</summary>
internal static class JsonText
{
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    /// <exception cref="ContainerException">It is not well-formed, or deeper than 64.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonDocument.Parse(ToUtf8(bytes), Lenient);
        }
        catch (JsonException fault)
        {
            throw new ContainerException(FormatFinding.RowUnreadable, $"It is no well-formed JSON, or deeper than {MaxDepth} (line {fault.LineNumber + 1}).");
        }
    }

    private static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes) => bytes.Span switch
    {
        [0xEF, 0xBB, 0xBF, ..] => bytes[3..],
        [0xFF, 0xFE, ..] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(bytes.Span[2..])),
        [0xFE, 0xFF, ..] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(bytes.Span[2..])),
        _ => System.Text.Unicode.Utf8.IsValid(bytes.Span) ? bytes : Encoding.UTF8.GetBytes(TextDecoder.ToCharacters(bytes, null)),
    };
}
