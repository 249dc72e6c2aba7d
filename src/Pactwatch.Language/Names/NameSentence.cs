using Pactwatch.Language.Models;

namespace Pactwatch.Language.Names;

/// <summary>
/// The words of one sentence with what only the whole sentence tells: its case and its runs of capitals.
/// A view into a document's arrays.
/// </summary>
internal readonly ref struct NameSentence
{
    public NameSentence(ReadOnlySpan<NameWord> words, SentenceCase letters, Span<int> runFirst, Span<int> runEnd)
    {
        Words = words;
        RunFirst = runFirst;
        RunEnd = runEnd;
        Case = letters;
        FindRuns(words, runFirst, runEnd);
    }

    public ReadOnlySpan<NameWord> Words { get; }

    public SentenceCase Case { get; }

    /// <summary>For a word in a run of capitals the run's first word; for another itself.</summary>
    public ReadOnlySpan<int> RunFirst { get; }

    /// <summary>For a word in a run of capitals the word behind the run; for another itself.</summary>
    public ReadOnlySpan<int> RunEnd { get; }

    private static void FindRuns(ReadOnlySpan<NameWord> words, Span<int> runFirst, Span<int> runEnd)
    {
        for (var i = 0; i < words.Length;)
        {
            runFirst[i] = runEnd[i] = i;
            if (!NameShapes.IsCapitalized(words[i].Kind))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < words.Length && (NameShapes.IsCapitalized(words[end].Kind) || (words[end].Kind == WordKind.Dash && end + 1 < words.Length && NameShapes.IsCapitalized(words[end + 1].Kind)))) end++;
            for (var at = i; at < end; at++) (runFirst[at], runEnd[at]) = (i, end);
            i = end;
        }
    }
}
