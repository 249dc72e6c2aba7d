using System.Text;
using System.Text.RegularExpressions;

namespace Pactwatch.Reading.Decoding;

/// <summary>
/// From bytes to characters: a byte order mark decides, then validity as UTF-8, then the charset that a page names
/// unless another clearly reads better, then what reads best, else windows-1252. UTF-8 goes before the named charset
/// because text in another one is hardly ever valid UTF-8, while pages that were saved again often keep the name of
/// their old charset.
/// </summary>
internal static partial class TextDecoder
{
    private const int DeclarationBytes = 4096;

    /// <param name="bytes">A text or a page.</param>
    /// <param name="named">The charset that came with the bytes ("Content-Type"), or null.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? named = null)
    {
        if (Marked(bytes) is { } marked) return Count(marked.Encoding.GetString(bytes[marked.Length..]), marked.Encoding, isGuess: false);
        if (Unmarked16(bytes) is { } sixteen) return Count(sixteen.GetString(bytes), sixteen, isGuess: true);
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return FromUtf8(bytes);
        // A long text with a few broken bytes is damaged UTF-8, not another charset.
        if (IsMostlyUtf8(bytes)) return Count(Encoding.UTF8.GetString(bytes), Encoding.UTF8, isGuess: DeclaredName(bytes) is null);
        var declared = (named is null ? null : TextEncodings.Named(named)) ?? (DeclaredName(bytes) is { } name ? TextEncodings.Named(name) : null);
        // What names UTF-8 or UTF-16 and isn't names nothing.
        if (declared?.CodePage is 65001 or 1200 or 1201 or 12000 or 12001) declared = null;
        var better = CharsetRecognizer.Recognize(bytes, declared);
        var encoding = better ?? declared ?? TextEncodings.Get("windows-1252");
        return Count(encoding.GetString(bytes), encoding, isGuess: better is not null || declared is null);
    }

    /// <summary>The characters alone, where nobody is told how the bytes were read.</summary>
    public static string ToCharacters(ReadOnlyMemory<byte> bytes, string? named) => Decode(bytes.Span, named).Characters;

    // Japanese mail and old pages shift between sets with escapes, all of it ASCII to the eye.
    private static DecodedText FromUtf8(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("\u001B$B"u8) < 0 && bytes.IndexOf("\u001B$@"u8) < 0) return new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8", false, 0);
        var japanese = TextEncodings.Get("iso-2022-jp");
        return Count(japanese.GetString(bytes), japanese, isGuess: false);
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

    // UTF-16 without a mark: a text has spaces or line ends, so zero bytes, and all of them on one side; the bytes beside
    // them are of few scripts.
    private static Encoding? Unmarked16(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..(Math.Min(bytes.Length, 2048) & ~1)];
        if (head.Length < 16 || head.IndexOf((byte)0) < 0) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }

        if (even * 4 <= odd && odd * 20 >= head.Length / 2 && IsText(Encoding.Unicode.GetString(head))) return Encoding.Unicode;
        return odd * 4 <= even && even * 20 >= head.Length / 2 && IsText(Encoding.BigEndianUnicode.GetString(head)) ? Encoding.BigEndianUnicode : null;
    }

    // Nearly all of it letters that we know, digits, spaces and signs of ASCII.
    private static bool IsText(string characters)
    {
        var known = 0;
        foreach (var character in characters)
        {
            if (character is >= ' ' and <= '~' or '\n' or '\r' or '\t' || Languages.Scripts.Of(character) != Languages.Script.Other || character is (>= '\u2010' and <= '\u203A') or (>= '\u3000' and <= '\u303F')) known++;
        }

        return known * 20 >= characters.Length * 19;
    }

    private static string? DeclaredName(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        var match = CharsetDeclaration().Match(head);
        return match.Success ? match.Groups["name"].Value : null;
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
