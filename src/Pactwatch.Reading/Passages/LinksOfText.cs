using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Reading.Passages;

/// <summary>
/// Finds the linked words of passages in the text that was made of them. Links of a site to itself and those in what a
/// site puts round an article are left out: they tell nothing of where a report comes from.
/// </summary>
internal static class LinksOfText
{
    /// <summary>A report links to some dozens of pages; a page that holds more is no report, and its links are not kept.</summary>
    private const int MostLinks = 500;

    public static ImmutableArray<TextLink> Find(ReportText text, IReadOnlyList<Passage> passages, string? ownUrl)
    {
        var ownSite = WebAddress.HostOf(ownUrl);
        var links = ImmutableArray.CreateBuilder<TextLink>();
        var block = 0;
        foreach (var passage in passages)
        {
            if (string.IsNullOrWhiteSpace(passage.Characters)) continue;
            if (block == text.Blocks.Length) break;
            var (kind, span) = text.Blocks[block++];
            // A passage that its block doesn't hold as it was has moved its words; it comes from no page, and has no links.
            if (kind == BlockKind.Furniture || passage.Characters.Length != span.Length) continue;
            foreach (var linked in passage.Links)
            {
                if (WebAddress.HostOf(linked.Address) == ownSite) continue;
                if (links.Count == MostLinks) return [];
                links.Add(new TextLink(new TextSpan(span.Start + linked.Start, span.Start + linked.End), linked.Address));
            }
        }

        return links.ToImmutable();
    }
}
