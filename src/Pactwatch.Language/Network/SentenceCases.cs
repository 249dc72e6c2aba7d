namespace Pactwatch.Language.Network;

/// <summary>Tells how a sentence is written from the letters of its words.</summary>
internal static class SentenceCases
{
    // Two or three words say little: "New York", "ok thanks".
    private const int FewestWords = 4;
    private const int ShortWord = 4;

    /// <param name="form">The form of the word with the number given.</param>
    public static SentenceCase Of(int words, FormOfWord form)
    {
        int upper = 0, lower = 0, lettered = 0, titled = 0, longWords = 0, longTitled = 0;
        for (var i = 0; i < words; i++)
        {
            var word = form(i);
            if (word.Length == 0 || !char.IsLetter(word[0])) continue;
            lettered++;
            var isTitled = char.IsUpper(word[0]);
            if (isTitled) titled++;
            if (word.Length >= ShortWord)
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

        if (lettered < FewestWords) return SentenceCase.Mixed;
        if (upper > 9 * lower) return SentenceCase.Capitals;
        if (titled == 0) return SentenceCase.Lower;
        return longWords >= FewestWords && longTitled == longWords ? SentenceCase.Title : SentenceCase.Mixed;
    }

    /// <summary>Gives the form of a word by its number in the sentence.</summary>
    internal delegate ReadOnlySpan<char> FormOfWord(int word);
}
