using System.Text;
using System.Xml.Linq;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Decoding;
using Pactwatch.Reading.Xml;

namespace Pactwatch.Reading.Feeds;

/// <summary>A feed as a file: items that hold their article are reports, those with a summary alone are counted and said.</summary>
internal sealed class FeedContainer : IContainer
{
    public static FeedContainer Instance { get; } = new();

    public IEnumerable<ContainerItem> Open(ContainerInput input)
    {
        var root = SafeXml.Parse(TextDecoder.ToCharacters(input.ReadWhole(), input.Hints.Told?.Charset));
        var hints = input.HintsWith(FeedItem.OfFeed(root));
        int number = 0, summaries = 0, full = 0;
        foreach (var element in root.DescendantsAndSelf().Where(element => element.Name.LocalName is "item" or "entry"))
        {
            input.Opening.Stop.ThrowIfCancellationRequested();
            if (++number > input.Limits.FeedItems)
                throw new ContainerException(FormatFinding.TooManyEntries, $"It has more than {input.Limits.FeedItems} items, the limit; the first ones were read.");
            if (FeedItem.Of(element).IsFull)
            {
                full++;
                yield return new ContainedDocument(input.SourceOf(number), Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), FeedItemReader.Instance, hints);
            }
            else
            {
                summaries++;
            }
        }

        if (number == 0) yield return new FileFinding(FormatFinding.NoReport, input.Source, "The feed has no items.");
        if (summaries > 0)
            yield return new FileFinding(FormatFinding.SummariesOnly, input.Source, $"{(summaries == 1 ? "1 item holds only a summary of its article and was" : $"{summaries} items hold only summaries of their articles and were")} left out; save the pages and read these.", IsFailure: full == 0);
    }
}
