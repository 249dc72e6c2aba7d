using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Cli.Texts;

/// <summary>A text taken as it is for a report: no reading stage, no NFC, one block.</summary>
internal static class PlainReport
{
    /// <summary>The characters of UTF-8 (or, where a byte order mark says so, UTF-16), without the mark.</summary>
    /// <exception cref="FormatException">The bytes are no such text.</exception>
    public static string Decode(byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException fault)
        {
            throw new FormatException("It is no UTF-8 text; convert it, or read it as a report.", fault);
        }
    }

    public static Report Make(string source, string characters, LocalDate? publishedOn)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(characters)));
        var published = publishedOn is { } day ? PublishedBelief.On(day, PublishedBasis.Given) : PublishedBelief.Unknown;
        var reading = new ReportReading(ReportText.Raw(characters), null, null, null, null, null, published, null, []);
        return new Report(ReportId.OfSha256(sha256), sha256, [source], ReportKind.Report, Handling.Public, reading);
    }
}
