using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Searching;

/// <summary>Finds the words of a query in a text that holds them.</summary>
public static class SearchMarks
{
    private const int MostPassages = 3;

    /// <summary>Everything that the query asks for, in the order of the text; what overlaps or touches word by word is one mark.</summary>
    public static ImmutableArray<TextSpan> In(string text, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Joined(Found(text, query).Select(found => found.Span));
    }

    /// <summary>The stretches that show most of what was asked for, at most three, in the order of the text; the first words where nothing can be marked.</summary>
    /// <param name="length">About how many characters a stretch may have.</param>
    public static ImmutableArray<SearchPassage> Passages(string text, SearchQuery query, int length = 240)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(query);
        var found = Found(text, query);
        if (found.Count == 0) return text.Length == 0 ? [] : [Passage(text, Paragraph(text, 0), 0, [], length)];
        var best = new List<(int Terms, TextSpan Paragraph, List<(TextSpan Span, int Term)> Found)>();
        foreach (var group in found.GroupBy(hit => Paragraph(text, hit.Span.Start)))
        {
            var hits = group.ToList();
            var first = Enumerable.Range(0, hits.Count).MaxBy(n => (TermsFrom(hits, n, length), -n));
            var shown = hits.Skip(first).TakeWhile(hit => hit.Span.End <= hits[first].Span.Start + length).DefaultIfEmpty(hits[first]).ToList();
            best.Add((shown.Select(hit => hit.Term).Distinct().Count(), group.Key, shown));
        }

        return
        [
            .. best.Select((passage, n) => (passage, n)).OrderByDescending(ranked => ranked.passage.Terms).ThenBy(ranked => ranked.n).Take(MostPassages).OrderBy(ranked => ranked.n)
                .Select(ranked => Passage(text, ranked.passage.Paragraph, ranked.passage.Found[0].Span.Start, ranked.passage.Found.Select(hit => hit.Span), length)),
        ];
    }

    private static int TermsFrom(List<(TextSpan Span, int Term)> hits, int first, int length) =>
        hits.Skip(first).TakeWhile(hit => hit.Span.End <= hits[first].Span.Start + length).Select(hit => hit.Term).Distinct().Count();

    private static List<(TextSpan Span, int Term)> Found(string text, SearchQuery query)
    {
        var words = FoldedText.Words(text);
        var found = new List<(TextSpan Span, int Term)>();
        for (var at = 0; at < words.Count; at++)
        {
            for (var n = 0; n < query.Wanted.Length; n++)
            {
                var term = query.Wanted[n];
                if (term.IsAt(words, at)) found.Add((new TextSpan(words[at].Span.Start, words[at + term.Words.Length - 1].Span.End), n));
            }
        }

        return found;
    }

    private static ImmutableArray<TextSpan> Joined(IEnumerable<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (joined.Count > 0 && span.Start < joined[^1].End) joined[^1] = joined[^1].Cover(span);
            else joined.Add(span);
        }

        return [.. joined];
    }

    private static SearchPassage Passage(string text, TextSpan paragraph, int around, IEnumerable<TextSpan> marks, int length)
    {
        // A few words before the first mark, so that it is read in its sentence.
        var start = Math.Max(paragraph.Start, around - (length / 4));
        var end = Math.Min(paragraph.End, start + length);
        var shown = Joined(marks).ToList();
        if (shown.Count > 0) end = Math.Max(end, shown[^1].End);
        while (start > paragraph.Start && start < around && !char.IsWhiteSpace(text[start - 1])) start++;
        var least = shown.Count > 0 ? shown[^1].End : start;
        while (end < paragraph.End && end > least && !char.IsWhiteSpace(text[end])) end--;
        // A paragraph without any blank is cut where it must be, but not within a pair of surrogates.
        if (end == start) end = Math.Min(paragraph.End, start + length);
        if (end < text.Length && end > start && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1])) end--;
        var span = new TextSpan(start, end);
        return new SearchPassage(span, [.. shown.Where(span.Contains)], start > paragraph.Start, end < paragraph.End);
    }

    private static TextSpan Paragraph(string text, int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var end = text.IndexOf('\n', at);
        return new TextSpan(start, end < 0 ? text.Length : end);
    }
}
