using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Decoding;
using Pactwatch.Reading.Xml;

namespace Pactwatch.Reading.Feeds;

/// <summary>A list of feeds (OPML). It names addresses and holds no report; none of them is fetched.</summary>
internal sealed class FeedListContainer : IContainer
{
    private const int NamesShown = 3;

    public static FeedListContainer Instance { get; } = new();

    public IEnumerable<ContainerItem> Open(ContainerInput input)
    {
        var root = SafeXml.Parse(TextDecoder.ToCharacters(input.ReadWhole(), null));
        var feeds = root.Descendants().Where(element => element.Name.LocalName == "outline" && element.Attribute("xmlUrl") is not null)
            .Select(element => element.Attribute("title")?.Value ?? element.Attribute("text")?.Value ?? element.Attribute("xmlUrl")!.Value).ToList();
        var names = string.Join(", ", feeds.Take(NamesShown)) + (feeds.Count > NamesShown ? ", …" : "");
        yield return new FileFinding(FormatFinding.ListOfFeeds, input.Source, $"It is a list of {(feeds.Count == 1 ? "1 feed" : $"{feeds.Count} feeds")}{(feeds.Count > 0 ? $" ({names})" : "")} and holds no reports; nothing is fetched. Save the feeds and read these.", IsFailure: false);
    }
}
