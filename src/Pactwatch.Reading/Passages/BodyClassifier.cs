using Pactwatch.Reading.Dates;
using Pactwatch.Text;

namespace Pactwatch.Reading.Passages;

/// <summary>
/// Gives every passage that has no kind yet its kind, by its words and by what stands round it. It changes no word and
/// no order; a dateline in front of a first paragraph becomes a passage of its own.
/// </summary>
/// <param name="draft">Takes the dates and the outlet that the passages tell.</param>
/// <param name="weighsDates">The dates of lines are told by who has weighed them.</param>
internal sealed class BodyClassifier(ReadingDraft draft, bool weighsDates = false)
{
    private const int LongestHeading = 90;
    private const int LongestSignedPost = 300;
    private const int ParagraphsWithDateline = 3;

    public List<Passage> Classify(IReadOnlyList<Passage> given)
    {
        var passages = given.ToArray();
        ClosingSections.Mark(passages);
        var classified = new List<Passage>(passages.Length + 1);
        var paragraphs = 0;
        for (var i = 0; i < passages.Length; i++)
        {
            var passage = passages[i];
            if (passage.Kind is null && PostLine.IsSignature(passage.Characters)) SignPost(classified);
            var kind = passage.Kind ?? KindOf(passage.Characters, i, passages);
            // Above the first paragraph; on a page its elements tell more.
            if (paragraphs == 0 && !weighsDates && kind is (BlockKind.Body or BlockKind.Heading) && NamedDateLine.Find(passage.Characters) is { } date)
            {
                draft.TellDate(date, DateSource.Line, passage.Characters);
                kind = BlockKind.Dateline;
            }

            if (kind == BlockKind.Body && Prose.IsParagraph(passage.Characters) && paragraphs++ < ParagraphsWithDateline
                && WireDateline.Find(passage.Characters) is { } dateline)
            {
                var opening = passage.Before(dateline.End) with { Kind = BlockKind.Dateline };
                TellDates(opening.Characters);
                classified.Add(opening);
                passage = passage.From(dateline.End);
            }

            if (kind == BlockKind.Credit) draft.TellOutlet(CreditLine.Holder(passage.Characters));
            classified.Add(passage with { Kind = kind });
        }

        return classified;
    }

    private BlockKind KindOf(string text, int at, Passage[] passages)
    {
        if (PostLine.IsSignature(text) || PostLine.Is(text)) return BlockKind.Post;
        if (CaptionLine.Is(text)) return BlockKind.Caption;
        if (CreditLine.Is(text)) return BlockKind.Credit;
        if (FurnitureLine.Is(text) || !HasSubstance(text)) return BlockKind.Furniture;
        if (DateLine.TryRead(text) is { } dates)
        {
            foreach (var (mention, isModification) in weighsDates ? [] : dates) draft.TellDate(mention, DateSource.Line, text, isModification);
            return BlockKind.Dateline;
        }

        return IsHeading(text, at, passages) ? BlockKind.Heading : BlockKind.Body;
    }

    private void TellDates(string words)
    {
        foreach (var mention in DateScanner.Scan(words)) draft.TellDate(mention, weighsDates ? DateSource.NearLine : DateSource.Line, mention.Span.In(words));
    }

    // In an embedded post the words come first, the name under them.
    private static void SignPost(List<Passage> classified)
    {
        if (classified is [.., { Kind: BlockKind.Body or BlockKind.Heading } above]
            && above.Characters.Length <= LongestSignedPost && above.Characters[^1] != ':')
            classified[^1] = above with { Kind = BlockKind.Post };
    }

    // A short line without full stop between two paragraphs.
    private static bool IsHeading(string text, int at, Passage[] passages) =>
        text.Length <= LongestHeading && Prose.IsHeadline(text) && !Prose.EndsSentence(text) && !char.IsLower(text[0])
        && at + 1 < passages.Length && (passages[at + 1].Kind ?? BlockKind.Body) == BlockKind.Body && Prose.IsParagraph(passages[at + 1].Characters)
        && (at == 0 || passages[at - 1].Kind is not (null or BlockKind.Body) || Prose.EndsSentence(passages[at - 1].Characters));

    // Rules of dashes, stars between paragraphs, a lone figure of a page.
    private static bool HasSubstance(string text)
    {
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character)) return true;
        }

        return false;
    }
}
