using Pactwatch.Reading.Passages;
using Pactwatch.Text;

namespace Pactwatch.Reading.Html;

/// <summary>Marks headings under which nothing of the article stands: they head what was left out.</summary>
internal static class EmptyHeadings
{
    public static void Mark(List<Passage> passages)
    {
        // What stands above the first paragraph is the article's own head.
        var first = passages.FindIndex(passage => passage.Kind == BlockKind.Body);
        var hasContent = false;
        var hasFurniture = false;
        for (var i = passages.Count - 1; i > first; i--)
        {
            switch (passages[i].Kind)
            {
                case BlockKind.Body or BlockKind.Quote or BlockKind.Post or BlockKind.Caption:
                    (hasContent, hasFurniture) = (true, false);
                    break;
                case BlockKind.Furniture:
                    hasFurniture = true;
                    break;
                case BlockKind.Heading when (!hasContent || hasFurniture) && !Prose.IsParagraph(passages[i].Characters):
                    // The last of the page, or one that has only furniture before the next paragraph.
                    if (!hasContent || !HasBodyBeforeFurniture(passages, i)) passages[i] = passages[i] with { Kind = BlockKind.Furniture };
                    break;
                default:
                    break;
            }
        }
    }

    private static bool HasBodyBeforeFurniture(List<Passage> passages, int heading)
    {
        for (var i = heading + 1; i < passages.Count; i++)
        {
            if (passages[i].Kind is BlockKind.Heading or BlockKind.Dateline or BlockKind.Byline) continue;
            return passages[i].Kind != BlockKind.Furniture || i - heading > 3;
        }

        return false;
    }
}
