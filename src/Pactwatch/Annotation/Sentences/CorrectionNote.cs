using System.Collections.Immutable;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Sentences;

/// <summary>
/// A paragraph in which a paper says what it has put right ("An earlier version of this story said …"). What it told before is
/// quoted there, and is not so; what is so stands in the story.
/// </summary>
internal static class CorrectionNote
{
    /// <summary>A longer paragraph tells more than what was put right: a text without paragraphs is one.</summary>
    private const int Longest = 600;

    private static readonly ImmutableArray<(string Words, bool IsStart)> Notes =
        [.. Lexicon.Rows("Annotation/Sentences/English/correction-notes.tsv").Select(row => (row[0], row.Length > 1 && row[1] == "start"))];

    public static bool Is(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.Length > Longest) return false;
        var start = 0;
        while (start < paragraph.Length && !char.IsLetterOrDigit(paragraph[start])) start++;
        var own = paragraph[start..];
        Span<char> plain = stackalloc char[own.Length];
        own.Replace(plain, '’', '\'');
        foreach (var (words, isStart) in Notes)
        {
            if (isStart ? plain.StartsWith(words, StringComparison.OrdinalIgnoreCase) : ((ReadOnlySpan<char>)plain).Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
