using System.Collections.Immutable;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Derivation.Retractions;

/// <summary>Reads from a report's headline, its credits and its first and last paragraphs that it takes a story back or puts one right, by retraction-phrases.tsv.</summary>
public static class NoticeReader
{
    private const int Edge = 3;

    private static readonly ImmutableArray<(string Phrase, RetractionKind Kind, bool IsStart)> Phrases =
        [.. Lexicon.Rows("Derivation/English/retraction-phrases.tsv").Select(row => (row[0], Enum.Parse<RetractionKind>(row[1], ignoreCase: true), row.Length > 2 && row[2] == "start"))
            .OrderByDescending(row => row.Item1.Length).ThenBy(row => row.Item1, StringComparer.Ordinal)];

    /// <summary>
    /// The kind, the paragraph that says so, and where in the text its phrase starts; null where the report is none. A
    /// withdrawal goes before a correction.
    /// </summary>
    public static (RetractionKind Kind, TextSpan Words, int At)? Read(ReportText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = Paragraphs.Of(text).Where(paragraph => paragraph.Kind is not BlockKind.Furniture).ToArray();
        (RetractionKind Kind, TextSpan Words, int At)? found = null;
        for (var number = 0; number < paragraphs.Length; number++)
        {
            var isEdge = number <= Edge || number >= paragraphs.Length - Edge;
            if (!isEdge && paragraphs[number].Kind is not (BlockKind.Credit or BlockKind.Heading)) continue;
            var span = paragraphs[number].Span;
            if (KindOf(span.In(text.Characters)) is var (kind, at) && (found is null || kind < found.Value.Kind)) found = (kind, span, span.Start + at);
        }

        return found;
    }

    private static (RetractionKind Kind, int At)? KindOf(string line)
    {
        var start = 0;
        while (start < line.Length && !char.IsLetterOrDigit(line[start])) start++;
        // "HELM, March 3 (Northwire) – The story … is withdrawn": the line's own words begin behind the dateline.
        foreach (var (phrase, kind, isStart) in Phrases)
        {
            var at = line.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (isStart && at != start)) continue;
            var end = at + phrase.Length;
            if ((at == 0 || !char.IsLetter(line[at - 1])) && (end == line.Length || !char.IsLetter(line[end]) || !char.IsLetter(line[end - 1]))) return (kind, at);
        }

        return null;
    }
}
