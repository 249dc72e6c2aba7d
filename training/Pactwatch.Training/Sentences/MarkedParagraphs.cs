using Pactwatch.Language;
using Pactwatch.Language.Sentences;
using Pactwatch.Language.Tokens;

namespace Pactwatch.Training.Sentences;

/// <summary>Goes through the paragraphs of documents as the program cuts them.</summary>
internal static class MarkedParagraphs
{
    /// <summary>Calls for each paragraph with the document, the table whose last paragraph it is, and the places where sentences end.</summary>
    public static void ForEach(IEnumerable<RawDocument> documents, UnmarkedEnds unmarkedEnds, Action<RawDocument, TokenTable, HashSet<int>> action)
    {
        var tokenizer = Tokenizer.English(unmarkedEnds);
        var table = new TokenTable();
        foreach (var document in documents)
        {
            var ends = document.Sentences.Select(sentence => sentence.End).ToHashSet();
            var part = new TextSpan(0, document.Text.Length);
            table.Clear();
            for (var at = 0; at < part.End;)
            {
                table.BeginParagraph();
                at = tokenizer.AddParagraph(document.Text, at, part, table);
                action(document, table, ends);
            }
        }
    }
}
