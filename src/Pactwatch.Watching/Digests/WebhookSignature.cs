using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pactwatch.Watching.Digests;

/// <summary>
/// How a message to an address is signed, by the Standard Webhooks specification: HMAC-SHA256 over its id, its time and its
/// bytes, with a key that its reader has too. The reader checks it before believing a word, and drops what is older than
/// some minutes.
/// </summary>
public static class WebhookSignature
{
    private const string Prefix = "whsec_";
    private const int NewKeyBytes = 32;
    private const int FewestKeyBytes = 24;
    private const int MostKeyBytes = 64;

    /// <summary>A secret of 256 random bits: "whsec_" and the key in base64.</summary>
    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(NewKeyBytes));

    /// <summary>True for "whsec_" and from 24 to 64 bytes in base64.</summary>
    public static bool IsSecret(string secret) => KeyOf(secret) is not null;

    /// <summary>The value of the header webhook-signature: "v1," and the signature in base64.</summary>
    /// <param name="unixSeconds">The value of webhook-timestamp: when it is sent.</param>
    /// <exception cref="FormatException">The secret is none; the message doesn't show it.</exception>
    public static string Of(string secret, string id, long unixSeconds, ReadOnlySpan<byte> body)
    {
        var key = KeyOf(secret) ?? throw new FormatException($"A secret is \"{Prefix}\" and from {FewestKeyBytes} to {MostKeyBytes} bytes in base64.");
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{unixSeconds}.")));
        hash.AppendData(body);
        return "v1," + Convert.ToBase64String(hash.GetHashAndReset());
    }

    private static byte[]? KeyOf(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var key = new byte[secret.Length];
        return Convert.TryFromBase64Chars(secret.AsSpan(Prefix.Length), key, out var length) && length is >= FewestKeyBytes and <= MostKeyBytes ? key[..length] : null;
    }
}
