using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml.Linq;
using Pactwatch.Reading.Addresses;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Decoding;
using Pactwatch.Reading.Feeds;
using Pactwatch.Reading.Xml;

namespace Pactwatch.Reading.Discovery;

/// <summary>Reads sitemaps (sitemaps.org) with their news extension, packed with gzip or not, and those of plain text. Never throws on any bytes.</summary>
public static class SitemapReader
{
    /// <summary>The largest sitemap, in bytes as unpacked.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private const int LongestTitle = 500;
    private const int LongestDate = 100;

    private static readonly FrozenSet<string> ItemNames = new[] { "url", "sitemap" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly ContainerLimits Limits = ContainerLimits.Default with { UnpackedBytes = MaxBytes };

    /// <param name="bytes">The sitemap, or a gzip file of it.</param>
    /// <param name="address">Where it was read; what is relative lies below.</param>
    public static SitemapOutcome Read(ReadOnlyMemory<byte> bytes, string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (bytes.IsEmpty) return new SitemapOutcome(null, "It is empty.", FormatFinding.OtherFormat);
        if (bytes.Length > MaxBytes) return new SitemapOutcome(null, $"The sitemap is larger than {BoundedBytes.InWords(MaxBytes)}, the limit.", FormatFinding.DocumentTooLarge);
        try
        {
            return ReadText(TextDecoder.ToCharacters(Unpacked(bytes), null), address);
        }
        catch (ContainerException fault)
        {
            return new SitemapOutcome(null, fault.Message, fault.Code);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return new SitemapOutcome(null, $"Its gzip is damaged ({fault.Message.TrimEnd('.')}).", FormatFinding.Damaged);
        }
    }

    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span is not [0x1F, 0x8B, ..]) return bytes;
        using var packed = new CountedStream(new MemoryStream(bytes.ToArray()));
        using var unpacked = new UnpackedStream(new GZipStream(packed, CompressionMode.Decompress), () => packed.Count, new UnpackingBudget(Limits));
        var whole = BoundedBytes.Read(unpacked, MaxBytes, "The sitemap", CancellationToken.None);
        return whole is [0x1F, 0x8B, ..] ? throw new ContainerException(FormatFinding.NestedTooDeep, "It is packed with gzip twice.") : whole;
    }

    private static SitemapOutcome ReadText(string text, string address)
    {
        var head = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (!head.StartsWith("<")) return OfLines(text, address);
        var pieces = XmlPieces.Read(text, ItemNames, SitemapListing.MaxEntries + 1);
        if (pieces.Head.Name.LocalName is not ("urlset" or "sitemapindex")) return new SitemapOutcome(null, "It is XML and no sitemap.", FormatFinding.OtherFormat);
        var listing = new SitemapListing(Entries(pieces, "url", address), Entries(pieces, "sitemap", address), pieces.Items.Count > SitemapListing.MaxEntries) { Broken = pieces.Broken };
        return new SitemapOutcome(listing, null, null);
    }

    private static ImmutableArray<SitemapEntry> Entries(XmlPieces pieces, string name, string address) =>
        [.. pieces.Items.Take(SitemapListing.MaxEntries).Where(item => item.Name.LocalName == name).Select(item => Entry(item, address)).OfType<SitemapEntry>().DistinctBy(entry => entry.Address)];

    private static SitemapEntry? Entry(XElement item, string address)
    {
        if (CanonicalAddress.Whole(Value(item, "loc"), address) is not { } whole) return null;
        var news = item.Elements().FirstOrDefault(element => element.Name.LocalName == "news");
        var published = ListedItems.OneLine(news is null ? null : Value(news, "publication_date"), LongestDate);
        return new SitemapEntry(whole, ListedItems.OneLine(Value(item, "lastmod"), LongestDate), published, RecordDate.Day(published), ListedItems.OneLine(news is null ? null : Value(news, "title"), LongestTitle));
    }

    private static string? Value(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value;

    // The simplest kind of sitemap: an address a line and nothing else.
    private static SitemapOutcome OfLines(string text, string address)
    {
        var pages = ImmutableArray.CreateBuilder<SitemapEntry>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range].Trim("\uFEFF \t\r");
            if (line.IsEmpty) continue;
            if (!line.StartsWith("http", StringComparison.OrdinalIgnoreCase) || CanonicalAddress.Whole(line.ToString(), address) is not { } whole) return new SitemapOutcome(null, "It is no sitemap: a line is no address.", FormatFinding.OtherFormat);
            if (known.Add(whole)) pages.Add(new SitemapEntry(whole, null, null, null, null));
            if (pages.Count > SitemapListing.MaxEntries) break;
        }

        if (pages.Count == 0) return new SitemapOutcome(null, "It names no address.", FormatFinding.OtherFormat);
        return new SitemapOutcome(new SitemapListing([.. pages.Take(SitemapListing.MaxEntries)], [], pages.Count > SitemapListing.MaxEntries), null, null);
    }
}
