using System.Text;
using System.Text.RegularExpressions;

namespace Pactwatch.Reading.Decoding;

/// <summary>
/// From bytes to characters: a byte order mark decides, then validity as UTF-8, then the charset that a page names,
/// else windows-1252. UTF-8 goes before the named charset because text in another one is hardly ever valid UTF-8,
/// while pages that were saved again often keep the name of their old charset.
/// </summary>
internal static partial class TextDecoder
{
    private const int DeclarationBytes = 4096;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (Marked(bytes) is { } marked) return Count(marked.Encoding.GetString(bytes[marked.Length..]), marked.Encoding, isGuess: false);
        if (Unmarked16(bytes) is { } sixteen) return Count(sixteen.GetString(bytes), sixteen, isGuess: true);
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8", false, 0);
        if (Declared(bytes) is { } declared) return Count(declared.GetString(bytes), declared, isGuess: false);
        // A long text with a few broken bytes is damaged UTF-8, not another charset.
        if (IsMostlyUtf8(bytes)) return Count(Encoding.UTF8.GetString(bytes), Encoding.UTF8, isGuess: true);
        var western = Encoding.GetEncoding(1252);
        return Count(western.GetString(bytes), western, isGuess: true);
    }

    /// <summary>True for bytes in UTF-16 or UTF-32, where zero bytes are part of the text.</summary>
    public static bool HasWideCharacters(ReadOnlySpan<byte> bytes) =>
        Marked(bytes) is { Encoding.CodePage: not 65001 } || Unmarked16(bytes) is not null;

    private static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    // UTF-16 without a mark: in text of Latin letters every other byte is zero.
    private static Encoding? Unmarked16(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..(Math.Min(bytes.Length, 512) & ~1)];
        if (head.Length < 16) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }

        var half = head.Length / 2;
        if (odd > half * 3 / 4 && even == 0) return Encoding.Unicode;
        return even > half * 3 / 4 && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        var match = CharsetDeclaration().Match(head);
        if (!match.Success) return null;
        var name = match.Groups["name"].Value;
        try
        {
            // Browsers read these names as windows-1252, and pages are written for browsers.
            var isWestern = name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);
            return Encoding.GetEncoding(isWestern ? "windows-1252" : name);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int broken = 0, whole = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            if (status != System.Buffers.OperationStatus.Done) broken++;
            else if (rune.Value > 0x7F) whole++;
            bytes = bytes[length..];
        }

        return whole > broken * 10;
    }

    private static DecodedText Count(string characters, Encoding encoding, bool isGuess) =>
        new(characters, encoding.WebName, isGuess, characters.AsSpan().Count('\uFFFD'));

    [GeneratedRegex("""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}(?<name>[A-Za-z0-9_:.\-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: -1)]
    private static partial Regex CharsetDeclaration();
}
