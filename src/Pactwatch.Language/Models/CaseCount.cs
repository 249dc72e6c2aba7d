namespace Pactwatch.Language.Models;

/// <summary>Tells how a sentence is written from the letters of its words, taken in one after the other.</summary>
internal struct CaseCount
{
    // Two or three words with capitals say little: "New York", "OK THANKS".
    private const int FewestWords = 4;
    private const int LongWord = 4;

    private int upper, lower, words, titled, longWords, longTitled;

    public readonly SentenceCase Case
    {
        get
        {
            if (titled == 0) return words > 0 ? SentenceCase.Lower : SentenceCase.Mixed;
            if (words < FewestWords) return SentenceCase.Mixed;
            if (upper > 9 * lower) return SentenceCase.Capitals;
            return longWords >= FewestWords && longTitled == longWords ? SentenceCase.Title : SentenceCase.Mixed;
        }
    }

    public void Add(ReadOnlySpan<char> word)
    {
        if (word.Length == 0 || !char.IsLetter(word[0])) return;
        words++;
        var isTitled = char.IsUpper(word[0]);
        if (isTitled) titled++;
        if (word.Length >= LongWord)
        {
            longWords++;
            if (isTitled) longTitled++;
        }

        foreach (var unit in word)
        {
            if (char.IsUpper(unit)) upper++;
            else if (char.IsLower(unit)) lower++;
        }
    }
}
