using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Words between quotation marks.</summary>
/// <param name="Marks">The words with their marks; a mark that isn't there is not in the span.</param>
/// <param name="Words">The words alone, without white space at either end.</param>
/// <param name="Depth">0 for an outer quotation, 1 for one inside it, and so on.</param>
/// <param name="IsClosed">False where the closing mark is missing: the quotation then ends with its paragraph.</param>
/// <param name="Continues">True where it goes on with the quotation that the paragraph before left open.</param>
public readonly record struct Quotation(TextSpan Marks, TextSpan Words, int Depth, bool IsClosed, bool Continues)
{
    /// <summary>How many words there are, parted by white space.</summary>
    public int CountWords(string text)
    {
        var count = 0;
        var inWord = false;
        foreach (var character in Words.SliceOf(text))
        {
            var isWord = char.IsLetterOrDigit(character);
            if (char.IsWhiteSpace(character) || character is '—' or '–') inWord = false;
            else if (isWord && !inWord)
            {
                inWord = true;
                count++;
            }
        }

        return count;
    }
}
