using System.IO.Compression;

namespace Pactwatch.Storage.Rows;

/// <summary>How bytes lie in the store: packed with Brotli, or as they are where that saves nothing. Integrity is the caller's: Brotli has no checksum.</summary>
internal static class Packing
{
    public const string None = "none";
    public const string Brotli = "brotli";

    // Pages of HTML shrink to a quarter at 5, at a tenth of the time that 9 takes for little more.
    private const int Quality = 5;
    private const int WindowBits = 22;

    public static (string Packing, byte[] Packed) Pack(byte[] bytes)
    {
        var packed = new byte[bytes.Length];
        return BrotliEncoder.TryCompress(bytes, packed, out var written, Quality, WindowBits) && written < bytes.Length
            ? (Brotli, packed[..written])
            : (None, bytes);
    }

    /// <summary>Null where the packed bytes don't give exactly <paramref name="length"/> bytes.</summary>
    public static byte[]? Unpack(string packing, byte[] packed, long length)
    {
        if (length > Array.MaxLength) return null;
        if (string.Equals(packing, None, StringComparison.Ordinal)) return packed.Length == length ? packed : null;
        var bytes = new byte[length];
        return BrotliDecoder.TryDecompress(packed, bytes, out var written) && written == length ? bytes : null;
    }
}
