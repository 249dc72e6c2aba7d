using System.Collections.Immutable;
using System.Xml.Linq;
using Pactwatch.Reading.Addresses;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Decoding;
using Pactwatch.Reading.Feeds;
using Pactwatch.Reading.Xml;

namespace Pactwatch.Reading.Discovery;

/// <summary>Reads lists of feeds (OPML 1.0 and 2.0), as readers of feeds export them. Never throws on any bytes.</summary>
public static class OpmlReader
{
    /// <summary>The largest list, in bytes.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private const int LongestTitle = 500;

    public static OpmlOutcome Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty) return new OpmlOutcome(null, "It is empty.", FormatFinding.OtherFormat);
        if (bytes.Length > MaxBytes) return new OpmlOutcome(null, $"The list is larger than {BoundedBytes.InWords(MaxBytes)}, the limit.", FormatFinding.DocumentTooLarge);
        try
        {
            var root = SafeXml.Parse(TextDecoder.ToCharacters(bytes, null));
            return root.Name.LocalName.Equals("opml", StringComparison.OrdinalIgnoreCase)
                ? new OpmlOutcome(Listing(root), null, null)
                : new OpmlOutcome(null, "It is XML and no list of feeds (OPML).", FormatFinding.OtherFormat);
        }
        catch (ContainerException fault)
        {
            return new OpmlOutcome(null, fault.Message, fault.Code);
        }
    }

    private static OpmlListing Listing(XElement root)
    {
        var feeds = ImmutableArray.CreateBuilder<OpmlFeed>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var refused = 0;
        foreach (var outline in root.Descendants().Where(element => element.Name.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase)))
        {
            if (Attribute(outline, "xmlUrl") is not { } written) continue;
            var address = CanonicalAddress.Whole(FeedScheme.Replaced(written), null);
            if (address is null)
            {
                refused++;
                continue;
            }

            if (!known.Add(CanonicalAddress.Of(address) ?? address)) continue;
            if (feeds.Count >= OpmlListing.MaxFeeds) return new OpmlListing(TitleOf(root), feeds.ToImmutable(), refused, true);
            feeds.Add(new OpmlFeed(address, Name(outline), CanonicalAddress.Whole(Attribute(outline, "htmlUrl"), null), FoldersOf(outline)));
        }

        return new OpmlListing(TitleOf(root), feeds.ToImmutable(), refused, false);
    }

    private static ImmutableArray<string> FoldersOf(XElement outline) =>
        [.. outline.Ancestors().Where(element => element.Name.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase)).Select(Name).OfType<string>().Reverse()];

    private static string? Name(XElement outline) => ListedItems.OneLine(Attribute(outline, "title"), LongestTitle) ?? ListedItems.OneLine(Attribute(outline, "text"), LongestTitle);

    private static string? TitleOf(XElement root) => ListedItems.OneLine(root.Elements().FirstOrDefault(element => element.Name.LocalName == "head")?.Elements().FirstOrDefault(element => element.Name.LocalName == "title")?.Value, LongestTitle);

    // Programs differ in the case of names.
    private static string? Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
