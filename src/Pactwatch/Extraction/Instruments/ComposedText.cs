using Pactwatch.Language;

namespace Pactwatch.Extraction.Instruments;

/// <summary>
/// Sentences made of an agreement's words: the head of a list before each of its points, names in place of defined terms.
/// Each piece knows where its words stand in the text; what has no words there knows the term that it stands for.
/// </summary>
internal sealed class ComposedText
{
    /// <summary>Two pieces this far apart, in characters, are still one run of words.</summary>
    private const int Beside = 4;

    private readonly System.Text.StringBuilder characters = new();
    private readonly List<(TextSpan Here, TextSpan There, bool IsVerbatim)> pieces = [];

    public string Characters => characters.ToString();

    public int Length => characters.Length;

    /// <summary>Adds words of the text as they stand.</summary>
    public void Take(string text, TextSpan words) => Add(words.In(text), words, isVerbatim: true);

    /// <summary>Adds words that stand for others of the text.</summary>
    public void Put(string words, TextSpan inPlaceOf) => Add(words, inPlaceOf, isVerbatim: false);

    /// <summary>Adds signs that stand nowhere in the text.</summary>
    public void AddSigns(string signs) => characters.Append(signs);

    /// <summary>The words of the text that composed words come from, those of one clause alone; null where none do.</summary>
    /// <param name="within">The clause's words in the text.</param>
    public TextSpan? Origin(TextSpan composed, TextSpan? within = null)
    {
        TextSpan? origin = null;
        for (var at = FirstBehind(composed.Start); at < pieces.Count && pieces[at].Here.Start < composed.End; at++)
        {
            var (here, there, isVerbatim) = pieces[at];
            var shared = here.Intersect(composed);
            if (shared.IsEmpty || (within is { } only && !only.Contains(there))) continue;
            var words = isVerbatim ? shared.Shift(there.Start - here.Start) : there;
            // The head of a list and its third point don't lie side by side: then the point's words count.
            origin = origin is { } before && before.End <= words.Start && words.Start - before.End <= Beside ? before.Cover(words) : words;
        }

        return origin;
    }

    /// <summary>The first piece that ends behind the offset; pieces stand in order.</summary>
    private int FirstBehind(int offset)
    {
        int first = 0, end = pieces.Count;
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (pieces[middle].Here.End <= offset) first = middle + 1;
            else end = middle;
        }

        return first;
    }

    private void Add(string added, TextSpan there, bool isVerbatim)
    {
        var start = characters.Length;
        characters.Append(added);
        pieces.Add((new TextSpan(start, characters.Length), there, isVerbatim));
    }
}
