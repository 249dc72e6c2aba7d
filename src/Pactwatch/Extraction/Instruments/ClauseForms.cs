using System.Collections.Immutable;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Instruments;

/// <summary>What the form of a clause tells: a title, a heading, the head of a list, the end of the text.</summary>
internal static class ClauseForms
{
    private const int LongestHeading = 90;
    private const int MostWordsOfHeading = 12;

    private static readonly ImmutableArray<string> Closings = [.. Lexicon.Rows("Extraction/Instruments/English/closings.txt", 1).Select(row => row[0])];

    // A heading holds none of these.
    private static readonly string[] Binding = ["shall", "will", "may", "must", "agree", "agrees", "undertakes", "undertake", "is", "are"];

    public static bool IsClosing(ReadOnlySpan<char> words)
    {
        foreach (var closing in Closings)
        {
            if (words.StartsWith(closing, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>True behind a full stop, a comma and the like.</summary>
    public static bool EndsWithSign(ReadOnlySpan<char> words) => !words.IsEmpty && words[^1] is '.' or ',' or ';' or ':' or '—' or '”' or '"';

    public static bool IsListHead(ReadOnlySpan<char> words) => !words.IsEmpty && words[^1] is ':' or '—';

    /// <summary>True of a line that may be the title of the number above it.</summary>
    public static bool IsShortLine(ReadOnlySpan<char> words) => words.Length <= LongestHeading && !EndsWithSign(words) && !Binds(words);

    /// <summary>True of the words beside a number that only name what comes.</summary>
    public static bool IsHeading(ClauseNumber number, ReadOnlySpan<char> rest, bool isMarked)
    {
        if (rest.IsEmpty) return true;
        if (number.Kind is ClauseNumberKind.Item or ClauseNumberKind.Ordinal) return false;
        var words = rest[^1] == '.' && number.Kind <= ClauseNumberKind.Article ? rest[..^1] : rest;
        return (isMarked || words.Length <= LongestHeading) && !EndsWithSign(words) && CountWords(words) <= MostWordsOfHeading && !Binds(words);
    }

    /// <summary>True of a heading without a number: marked as one, or all in capitals.</summary>
    public static bool IsTitle(ReadOnlySpan<char> words, bool isMarked) => IsShortLine(words) && (isMarked || IsInCapitals(words));

    private static bool IsInCapitals(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var sign in words)
        {
            if (char.IsLower(sign)) return false;
            if (char.IsUpper(sign)) letters++;
        }

        return letters > 2;
    }

    private static bool Binds(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            foreach (var word in Binding)
            {
                if (words[range].Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    private static int CountWords(ReadOnlySpan<char> words) => words.Count(' ') + 1;
}
