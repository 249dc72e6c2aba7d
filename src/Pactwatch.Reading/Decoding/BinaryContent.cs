using System.Text;

namespace Pactwatch.Reading.Decoding;

/// <summary>Tells files that hold no text from those that do, by their first bytes and by zero bytes.</summary>
internal static class BinaryContent
{
    private const int LookedAt = 65_536;

    private static readonly (byte[] Signature, string Name)[] Known =
    [
        (Encoding.Latin1.GetBytes("%PDF-"), "a PDF; save its text as .txt and read that"),
        (Encoding.Latin1.GetBytes("PK\u0003\u0004"), "a ZIP archive or an office document; save its text as .txt and read that"),
        (Encoding.Latin1.GetBytes("PK\u0005\u0006"), "an empty ZIP archive"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old office document; save its text as .txt and read that"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Encoding.Latin1.GetBytes("GIF8"), "a GIF image"),
        (Encoding.Latin1.GetBytes("SQLite format 3\0"), "an SQLite database"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x1F, 0x8B], "a gzip archive; unpack it and read what is in it"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive; unpack it and read what is in it"),
        ([0x42, 0x5A, 0x68], "a bzip2 archive; unpack it and read what is in it"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive; unpack it and read what is in it"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive; unpack it and read what is in it"),
        (Encoding.Latin1.GetBytes("{\\rtf"), "an RTF document; save its text as .txt and read that"),
    ];

    /// <summary>What the bytes are, in words that complete "This is …"; null where they can be text.</summary>
    public static string? Recognize(ReadOnlySpan<byte> bytes)
    {
        foreach (var (signature, name) in Known)
        {
            if (bytes.StartsWith(signature)) return name;
        }

        if (TextDecoder.HasWideCharacters(bytes)) return null;
        // A stray zero byte is damage that the text survives; several among few letters are no text.
        var head = bytes[..Math.Min(bytes.Length, LookedAt)];
        int zeros = 0, controls = 0;
        foreach (var value in head)
        {
            if (value == 0) zeros++;
            else if (value < 0x20 && value is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1B)) controls++;
        }

        return zeros * 100 > head.Length || (zeros + controls) * 20 > head.Length ? "a binary file without text" : null;
    }
}
