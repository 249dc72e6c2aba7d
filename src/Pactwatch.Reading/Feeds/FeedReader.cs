using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Decoding;
using Pactwatch.Reading.Mail;
using Pactwatch.Reading.Xml;

namespace Pactwatch.Reading.Feeds;

/// <summary>
/// Reads what a feed lists: RSS 0.9 to 2.0, RDF, Atom (RFC 4287), JSON Feed 1.0 and 1.1. Told by its content, whatever its
/// media type; the charset is the one that reads best. Never throws on any bytes, and fetches nothing.
/// </summary>
public static class FeedReader
{
    /// <summary>The largest feed that is read, in bytes.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    private const int LookedAt = 65_536;

    /// <param name="bytes">The feed, unpacked.</param>
    /// <param name="address">Where it was read; what is relative in it lies below.</param>
    /// <param name="charset">As the transfer named it; null where it named none.</param>
    /// <param name="mediaType">The transfer's media type; only its charset is heeded, and only where <paramref name="charset"/> is null.</param>
    public static FeedOutcome Read(ReadOnlyMemory<byte> bytes, string address, string? charset, string? mediaType)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (bytes.IsEmpty) return Refuse(FormatFinding.OtherFormat, "It is empty.");
        if (bytes.Length > MaxBytes) return Refuse(FormatFinding.DocumentTooLarge, $"The feed is larger than {BoundedBytes.InWords(MaxBytes)}, the limit.");
        try
        {
            return ReadText(bytes, address, charset ?? MediaType.Parse(mediaType)["charset"]);
        }
        catch (ContainerException fault)
        {
            return Refuse(fault.Code, fault.Message);
        }
    }

    private static FeedOutcome ReadText(ReadOnlyMemory<byte> bytes, string address, string? charset)
    {
        var text = TextDecoder.ToCharacters(bytes, charset);
        var head = text.AsSpan(0, Math.Min(text.Length, LookedAt)).TrimStart("\uFEFF \t\r\n");
        if (head.StartsWith("{")) return JsonFeed.Read(text, address) is { } json ? new FeedOutcome(json, null, null) : Refuse(FormatFinding.OtherFormat, "It is JSON and no feed.");
        if (!head.StartsWith("<")) return Refuse(FormatFinding.OtherFormat, "It is no feed: it is neither XML nor JSON.");
        var isPage = XmlHead.RootName(head) is { } name && name.Equals("html", StringComparison.OrdinalIgnoreCase);
        if (isPage || head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)) return Refuse(FormatFinding.OtherFormat, "It is a page and no feed.");
        var pieces = XmlPieces.Read(text, XmlFeed.ItemNames, FeedListing.MaxItems + 1);
        return XmlFeed.IsFeed(pieces.Head)
            ? new FeedOutcome(new XmlFeed(pieces, address).Listing(), null, null)
            : Refuse(FormatFinding.OtherFormat, "It is XML and no feed.");
    }

    private static FeedOutcome Refuse(string code, string why) => new(null, why, code);
}
