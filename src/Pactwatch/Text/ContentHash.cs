using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Pactwatch.Text;

/// <summary>
/// Names for things that follow from their content: the first 12 hexadecimal digits of the SHA-256 over the
/// parts, each with its length in front, so that ("ab","c") and ("a","bc") differ. 48 bits: with 100,000
/// entries the chance of one clash is about 1 in 56,000.
/// </summary>
public static class ContentHash
{
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
