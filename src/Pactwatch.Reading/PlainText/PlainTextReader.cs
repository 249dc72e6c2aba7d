using Pactwatch.Reading.Passages;
using Pactwatch.Text;

namespace Pactwatch.Reading.PlainText;

/// <summary>Reads plain text: its head of metadata if it has one, then headline and what stands round it, then the body.</summary>
internal static class PlainTextReader
{
    /// <param name="text">Clean text in NFC with LF line ends.</param>
    /// <param name="draft">Takes what the text tells of itself.</param>
    public static List<Passage> Read(string text, ReadingDraft draft)
    {
        var metadata = new List<Passage>();
        var body = FrontMatter.Read(text, draft, metadata);
        var passages = HeadReader.Read(ParagraphSplitter.Split(body), draft);
        return [.. metadata, .. new BodyClassifier(draft).Classify(passages)];
    }
}
