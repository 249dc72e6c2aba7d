namespace Pactwatch.Language.Tokens;

/// <summary>
/// Says at once of most words that a list doesn't hold them: by first letter, last letter and length, whatever their case.
/// For words of the letters A to Z; others in the list are none of its business.
/// </summary>
internal sealed class WordFilter
{
    private const int Letter = 31;
    private const int LongestTold = 31;
    private readonly uint[] lengths = new uint[32 * 32];

    public WordFilter(IEnumerable<string> words)
    {
        foreach (var word in words.Where(word => word.Length is > 0 and <= LongestTold && word.All(char.IsAsciiLetter)))
            lengths[Slot(word[0], word[^1])] |= 1u << word.Length;
    }

    /// <summary>False where the list certainly doesn't hold the word.</summary>
    public bool MayHold(char first, char last, int length) =>
        length <= LongestTold && (lengths[Slot(first, last)] & (1u << length)) != 0;

    private static int Slot(char first, char last) => ((first & Letter) << 5) | (last & Letter);
}
