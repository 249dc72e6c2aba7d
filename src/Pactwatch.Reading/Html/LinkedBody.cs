using System.Net;
using Pactwatch.Reading.Decoding;
using Pactwatch.Reading.Html.Tree;
using Pactwatch.Reading.Passages;
using Pactwatch.Reading.PlainText;
using Pactwatch.Text;

namespace Pactwatch.Reading.Html;

/// <summary>
/// The article's text as the page's structured data holds it. A page that scripts fill shows none of it in its own
/// elements; where it does show an article, that is read alone.
/// </summary>
internal static class LinkedBody
{
    /// <summary>The paragraphs of the structured data; null where it has none, or where the page shows an article of its own.</summary>
    public static List<string>? Find(LinkedData? linked, List<Passage> shown)
    {
        if (string.IsNullOrWhiteSpace(linked?.Body) || shown.Exists(IsOfArticle)) return null;
        var paragraphs = Paragraphs(linked.Body);
        return paragraphs.Exists(Prose.IsParagraph) ? paragraphs : null;
    }

    /// <summary>The passages with the article behind what the page shows, which is then what a site puts round one.</summary>
    public static List<Passage> Put(List<string> paragraphs, List<Passage> shown, ReadingDraft draft)
    {
        draft.Note(ReadingFinding.TextFromStructuredData, "The page shows no article; the text was taken from its structured data (JSON-LD).");
        var around = shown.ConvertAll(passage => passage.Kind is BlockKind.Body or BlockKind.Heading ? passage with { Kind = BlockKind.Furniture } : passage);
        if (draft.Title is { } title && !around.Exists(passage => passage.Kind == BlockKind.Title)) around.Add(new Passage(title, BlockKind.Title));
        var article = paragraphs.ConvertAll(paragraph => new Passage(paragraph));
        return [.. around, .. new BodyClassifier(draft).Classify(article)];
    }

    private static bool IsOfArticle(Passage passage) =>
        passage.Kind is BlockKind.Quote or BlockKind.Post || (passage.Kind == BlockKind.Body && Prose.IsParagraph(passage.Characters));

    // Some sites write it with its tags, others with a line for each paragraph.
    private static List<string> Paragraphs(string body)
    {
        if (!HtmlContent.IsLikely(body)) return ParagraphSplitter.Split(CharacterCleaner.Clean(WebUtility.HtmlDecode(body)));
        var page = PageParser.Parse(body);
        return PageWalker.Walk(page, new PageMarks(page)).Passages.ConvertAll(passage => passage.Characters);
    }
}
