using Pactwatch.Publishing.Digests;

namespace Pactwatch.Watching.Digests;

/// <summary>A digest as the bytes of a mail message.</summary>
internal static class MailBytes
{
    /// <summary>With CRLF, as messages travel and as files hold them.</summary>
    public static byte[] Of(Digest digest, MailAddresses addresses)
    {
        using var stream = new MemoryStream();
        DigestMailWriter.Write(stream, digest, addresses);
        return stream.ToArray();
    }

    /// <summary>With the line ends of this system, as programs that send mail read them from stdin.</summary>
    public static byte[] ForPrograms(Digest digest, MailAddresses addresses) =>
        OperatingSystem.IsWindows() ? Of(digest, addresses) : [.. Of(digest, addresses).Where(value => value != (byte)'\r')];
}
