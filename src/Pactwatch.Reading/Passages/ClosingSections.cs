using Pactwatch.Text;

namespace Pactwatch.Reading.Passages;

/// <summary>
/// Marks what stands under headings such as "Related news" or "On this day" as furniture: to the end where less follows
/// than went before, else (a box in the middle of an article) to the next paragraph.
/// </summary>
internal static class ClosingSections
{
    public static void Mark(Passage[] passages)
    {
        long before = 0, after = passages.Sum(Weight);
        for (var i = 0; i < passages.Length; i++)
        {
            var passage = passages[i];
            after -= Weight(passage);
            if (before > 0 && passage.Kind is (null or BlockKind.Heading) && FurnitureLine.IsSectionHeading(passage.Characters))
            {
                if (after < before)
                {
                    MarkRange(passages, i, passages.Length);
                    return;
                }

                var end = i + 1;
                while (end < passages.Length && !Prose.IsParagraph(passages[end].Characters)) end++;
                MarkRange(passages, i, end);
            }

            before += Weight(passages[i]);
        }
    }

    // Only paragraphs weigh: a long menu is no article.
    private static long Weight(Passage passage) =>
        passage.Kind is (null or BlockKind.Body or BlockKind.Quote) && Prose.IsParagraph(passage.Characters) ? passage.Characters.Length : 0;

    private static void MarkRange(Passage[] passages, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            // Whose reporting it is stands at the very end, often below the buttons; the site's own copyright does not help.
            var isCredit = passages[i].Kind is null && CreditLine.Is(passages[i].Characters) && CreditLine.Holder(passages[i].Characters) is null;
            if (!isCredit) passages[i] = passages[i] with { Kind = BlockKind.Furniture };
        }
    }
}
