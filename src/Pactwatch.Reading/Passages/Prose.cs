namespace Pactwatch.Reading.Passages;

/// <summary>Tells running text from headlines, labels and menus by its shape.</summary>
internal static class Prose
{
    private const int FewestWords = 8;
    private const int ShortestCertain = 200;
    private const int LongestHeadline = 180;

    /// <summary>True for a paragraph of sentences: it ends as a sentence does and has the length of one, or is long anyway.</summary>
    public static bool IsParagraph(string text) =>
        text.Length >= ShortestCertain || (EndsSentence(text) && CountWords(text, FewestWords) >= FewestWords);

    /// <summary>True for a line that can be a headline: some words, no full stop behind them, not too long.</summary>
    public static bool IsHeadline(string text) =>
        text.Length is >= 3 and <= LongestHeadline && HasLetter(text) && text[^1] is not ('.' or ',' or ';' or ':' or '…') && !EndsInQuotedSentence(text);

    /// <summary>True where the last character ends a sentence, closing quotation marks and brackets aside.</summary>
    public static bool EndsSentence(string text)
    {
        var last = text.AsSpan().TrimEnd("\"'”’»)]").TrimEnd();
        return !last.IsEmpty && last[^1] is '.' or '!' or '?' or '…' or ':' or '。' or '؟' or '۔';
    }

    /// <summary>Words parted by spaces, counted no further than <paramref name="atMost"/>.</summary>
    public static int CountWords(string text, int atMost = int.MaxValue)
    {
        var count = 0;
        for (var i = 0; i < text.Length && count < atMost; i++)
        {
            if (text[i] != ' ' && (i == 0 || text[i - 1] == ' ')) count++;
        }

        return count;
    }

    /// <summary>True where every word begins with a capital or a digit ("The Upland Ledger").</summary>
    public static bool IsCapitalised(string text)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsLower(word[0])) return false;
        }

        return text.Length > 0;
    }

    /// <summary>True where there are letters and none is small ("WORLD IN BRIEF").</summary>
    public static bool IsInCapitals(string text)
    {
        foreach (var character in text)
        {
            if (char.IsLower(character)) return false;
        }

        return HasLetter(text);
    }

    public static bool HasLetter(string text)
    {
        foreach (var character in text)
        {
            // Letters beyond the first plane come as surrogates.
            if (char.IsLetter(character) || char.IsSurrogate(character)) return true;
        }

        return false;
    }

    private static bool EndsInQuotedSentence(string text) => text[^1] is '"' or '”' && text.Length > 1 && text[^2] is ('.' or ',');
}
