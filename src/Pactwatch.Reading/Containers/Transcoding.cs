using System.Text;

namespace Pactwatch.Reading.Containers;

/// <summary>Charsets that are named beside the bytes, by a mail part or a server.</summary>
internal static class Transcoding
{
    static Transcoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// The bytes in UTF-8 where another charset is named and known. Bytes with a byte order mark, or valid as UTF-8
    /// already, stay as they are: senders often name a charset that they don't use.
    /// </summary>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes, string? charset)
    {
        if (Named(charset) is not { } encoding || encoding.CodePage == Encoding.UTF8.CodePage) return bytes;
        if (HasMark(bytes.Span) || (IsAsciiBased(bytes.Span, encoding) && System.Text.Unicode.Utf8.IsValid(bytes.Span))) return bytes;
        return Encoding.UTF8.GetBytes(encoding.GetString(bytes.Span));
    }

    /// <summary>The characters, in the named charset or as the bytes show themselves.</summary>
    public static string ToCharacters(ReadOnlyMemory<byte> bytes, string? charset) =>
        Decoding.TextDecoder.Decode(ToUtf8(bytes, charset).Span).Characters;

    /// <summary>The charset of a name; null where there is none of this name. UTF-7 is none: it is for deceiving.</summary>
    public static Encoding? Named(string? charset)
    {
        var name = charset?.Trim(' ', '"', '\'');
        if (string.IsNullOrEmpty(name) || name.Length > 40) return null;
        if (name.Equals("utf8", StringComparison.OrdinalIgnoreCase)) return Encoding.UTF8;
        // Who names these means what browsers make of them.
        if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("latin1", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)) name = "windows-1252";
        if (name.Equals("gb2312", StringComparison.OrdinalIgnoreCase) || name.Equals("gbk", StringComparison.OrdinalIgnoreCase)) name = "gb18030";
        try
        {
            var encoding = Encoding.GetEncoding(name);
            return encoding.CodePage == 65000 ? null : encoding;
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // ISO-2022 is written in bytes that are all valid UTF-8 and mean something else there.
    private static bool IsAsciiBased(ReadOnlySpan<byte> bytes, Encoding encoding) =>
        encoding.CodePage is not (1200 or 1201 or 12000 or 12001) && !(encoding.WebName.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase) && bytes.Contains((byte)0x1B));

    private static bool HasMark(ReadOnlySpan<byte> bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}
