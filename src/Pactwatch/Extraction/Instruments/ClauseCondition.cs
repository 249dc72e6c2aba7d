using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Instruments;

/// <summary>
/// The condition that a sentence of an agreement's text sets, by the phrase that opens it: "provided that …" up to the end
/// of the sentence, or up to the comma where the sentence begins with it. "If any" and "if necessary" set none.
/// </summary>
internal static class ClauseCondition
{
    private const int FewestWords = 3;

    private static readonly ImmutableArray<(string Phrase, bool OnlyAtEdge)> Openings =
        [.. Lexicon.Rows("Extraction/Instruments/English/conditions.txt", 2).Select(row => (row[0], row[1] == "edge")).OrderByDescending(row => row.Item1.Length)];

    /// <summary>Where the condition stands; null where the sentence sets none.</summary>
    /// <param name="sentence">Its place in <paramref name="text"/>.</param>
    public static TextSpan? In(string text, TextSpan sentence)
    {
        TextSpan? first = null;
        foreach (var (phrase, onlyAtEdge) in Openings)
        {
            if (Opened(text, sentence, phrase, onlyAtEdge) is { } found && (first is not { } before || found.Start < before.Start)) first = found;
        }

        return first;
    }

    private static TextSpan? Opened(string text, TextSpan sentence, string phrase, bool onlyAtEdge)
    {
        for (var at = text.IndexOf(phrase, sentence.Start, sentence.Length, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(phrase, at + 1, sentence.End - at - 1, StringComparison.OrdinalIgnoreCase))
        {
            var isWhole = (at == sentence.Start || text[at - 1] == ' ') && at + phrase.Length < sentence.End && text[at + phrase.Length] == ' ';
            var isEdge = at == sentence.Start || (at > sentence.Start + 1 && text[at - 2] is ',' or ';');
            if (!isWhole || (onlyAtEdge && !isEdge)) continue;
            var end = sentence.End;
            if (at == sentence.Start && text.IndexOf(',', at, sentence.End - at) is var comma and >= 0) end = comma;
            while (end > at && text[end - 1] is '.' or ';' or ',' or ' ') end--;
            var told = new TextSpan(at, end);
            if (told.SliceOf(text)[phrase.Length..].Trim().Count(' ') + 1 >= FewestWords) return told;
        }

        return null;
    }
}
