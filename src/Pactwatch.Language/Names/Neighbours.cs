namespace Pactwatch.Language.Names;

/// <summary>What stands around a word: the two words on either side, and its run of capitals.</summary>
internal readonly ref struct Neighbours
{
    public Neighbours(in NameSentence sentence, int i, bool hasCase)
    {
        var words = sentence.Words;
        (Before, Before2) = (LowerAt(words, i - 1), LowerAt(words, i - 2));
        (After, After2) = (LowerAt(words, i + 1), LowerAt(words, i + 2));
        (ShapeBefore, SuffixBefore, CluesBefore, PhraseBefore, ClassesBefore) = At(words, i - 1, hasCase);
        (ShapeAfter, SuffixAfter, CluesAfter, PhraseAfter, ClassesAfter) = At(words, i + 1, hasCase);
        var (first, end) = (sentence.RunFirst[i], sentence.RunEnd[i]);
        if (!hasCase || end == first) (first, end) = (i, i + 1);
        var (head, opener) = (end - 1, first);
        RunPlace = hasCase ? (uint)((Math.Min(i - first, 3) * 8) + Math.Min(end - i, 7)) : NameHash.Missing;
        RunHead = words[head].Lower;
        RunOpener = words[opener].Lower;
        RunHeadClues = words[head].Clues;
        RunOpenerClues = words[opener].Clues;
        RunHeadPhrase = words[head].Phrase;
        RunOpenerPhrase = words[opener].Phrase;
        BeforeRun = LowerAt(words, first - 1);
        AfterRun = LowerAt(words, end);
    }

    public uint Before { get; }

    public uint Before2 { get; }

    public uint After { get; }

    public uint After2 { get; }

    public uint ShapeBefore { get; }

    public uint ShapeAfter { get; }

    public uint SuffixBefore { get; }

    public uint SuffixAfter { get; }

    public uint CluesBefore { get; }

    public uint CluesAfter { get; }

    public uint PhraseBefore { get; }

    public uint PhraseAfter { get; }

    public uint ClassesBefore { get; }

    public uint ClassesAfter { get; }

    /// <summary>How many words of the run stand before, and how many follow.</summary>
    public uint RunPlace { get; }

    public uint RunHead { get; }

    public uint RunOpener { get; }

    public uint RunHeadClues { get; }

    public uint RunOpenerClues { get; }

    public uint RunHeadPhrase { get; }

    public uint RunOpenerPhrase { get; }

    public uint BeforeRun { get; }

    public uint AfterRun { get; }

    private static uint LowerAt(ReadOnlySpan<NameWord> words, int i) => i < 0 ? NameHash.Missing : i < words.Length ? words[i].Lower : NameHash.Missing + 1;

    private static (uint Shape, uint Suffix, uint Clues, uint Phrase, uint Classes) At(ReadOnlySpan<NameWord> words, int i, bool hasCase)
    {
        if (i < 0 || i >= words.Length) return (NameHash.Missing, NameHash.Missing, NameHash.Missing, NameHash.Missing, NameHash.Missing);
        ref readonly var word = ref words[i];
        return (hasCase ? word.Shape : NameHash.Missing, word.Suffix3, word.Clues, word.Phrase, word.Classes);
    }
}
