using System.Buffers;
using System.Collections.Immutable;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Sentences;

/// <summary>
/// A paragraph in which a paper says what it has put right ("An earlier version of this story said …"). What it told before is
/// quoted there, and is not so; what is so stands in the story.
/// </summary>
internal static class CorrectionNote
{
    /// <summary>In characters. A longer paragraph tells more than what was put right: a text without paragraphs is one.</summary>
    private const int Longest = 600;

    private static readonly ILookup<bool, string> Words = Lexicon.Rows("Annotation/Sentences/English/correction-notes.tsv", 2).ToLookup(row => row[1] == "start", row => row[0]);

    private static readonly ImmutableArray<string> Openings = [.. Words[true]];

    private static readonly SearchValues<string> Anywhere = SearchValues.Create([.. Words[false]], StringComparison.OrdinalIgnoreCase);

    public static bool Is(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.Length > Longest) return false;
        if (paragraph.ContainsAny(Anywhere)) return true;
        var start = 0;
        while (start < paragraph.Length && !char.IsLetterOrDigit(paragraph[start])) start++;
        var own = paragraph[start..];
        Span<char> plain = stackalloc char[own.Length];
        own.Replace(plain, '’', '\'');
        foreach (var opening in Openings)
        {
            if (plain.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
