using System.Collections.Immutable;

namespace Pactwatch.Searching;

/// <summary>A word or several in a row that are looked for, folded; at least one.</summary>
/// <param name="IsPrefix">The last word may go on: "trans*" finds "transfer".</param>
public sealed record SearchTerm(ImmutableArray<string> Words, bool IsPrefix)
{
    private readonly string inLine = " " + string.Join(' ', Words) + (IsPrefix ? "" : " ");

    /// <summary>True where a line made by <see cref="FoldedText.Line"/> holds it.</summary>
    public bool IsIn(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Contains(inLine, StringComparison.Ordinal);
    }

    /// <summary>True where the words of a text hold it from the place <paramref name="at"/> on.</summary>
    internal bool IsAt(List<FoldedWord> words, int at)
    {
        if (at + Words.Length > words.Count) return false;
        for (var n = 0; n < Words.Length; n++)
        {
            var isLast = n == Words.Length - 1;
            var isSame = isLast && IsPrefix ? words[at + n].Word.StartsWith(Words[n], StringComparison.Ordinal) : words[at + n].Word == Words[n];
            if (!isSame) return false;
        }

        return true;
    }
}
