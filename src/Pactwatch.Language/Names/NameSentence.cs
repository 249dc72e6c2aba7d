namespace Pactwatch.Language.Names;

/// <summary>
/// The words of one sentence with what only the whole sentence tells: its case and its runs of capitals.
/// A view into a document's arrays.
/// </summary>
internal readonly ref struct NameSentence
{
    private const int LongWord = 4;

    public NameSentence(ReadOnlySpan<NameWord> words, Span<int> runFirst, Span<int> runEnd)
    {
        Words = words;
        RunFirst = runFirst;
        RunEnd = runEnd;
        Case = CaseOf(words);
        FindRuns(words, runFirst, runEnd);
    }

    public ReadOnlySpan<NameWord> Words { get; }

    public SentenceCase Case { get; }

    /// <summary>For a word in a run of capitals the run's first word; for another itself.</summary>
    public ReadOnlySpan<int> RunFirst { get; }

    /// <summary>For a word in a run of capitals the word behind the run; for another itself.</summary>
    public ReadOnlySpan<int> RunEnd { get; }

    private static SentenceCase CaseOf(ReadOnlySpan<NameWord> words)
    {
        var (small, first, capitals, longSmall, longFirst) = (0, 0, 0, 0, 0);
        foreach (ref readonly var word in words)
        {
            var isLong = word.Length >= LongWord;
            switch (word.Kind)
            {
                case WordKind.Small or WordKind.Of or WordKind.And:
                    small++;
                    if (isLong) longSmall++;
                    break;
                case WordKind.Capital:
                    first++;
                    if (isLong) longFirst++;
                    break;
                case WordKind.Capitals:
                    capitals++;
                    break;
                default:
                    break;
            }
        }

        if (first + capitals == 0) return small > 0 && !HasInitial(words) ? SentenceCase.Small : SentenceCase.Usual;
        if (capitals >= 3 && small + first <= capitals / 6) return SentenceCase.Capitals;
        return longFirst >= 4 && longSmall * 4 <= longFirst ? SentenceCase.Title : SentenceCase.Usual;
    }

    private static bool HasInitial(ReadOnlySpan<NameWord> words)
    {
        foreach (ref readonly var word in words)
        {
            if (word.Kind == WordKind.Initial) return true;
        }

        return false;
    }

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
