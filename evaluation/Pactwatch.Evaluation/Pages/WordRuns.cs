using System.Globalization;
using System.Text;

namespace Pactwatch.Evaluation.Pages;

/// <summary>A text as its runs of four words, counted: what two texts have in common, whatever their white space and signs.</summary>
internal sealed class WordRuns
{
    private const int Length = 4;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public WordRuns(string text)
    {
        var words = Words(text.Normalize(NormalizationForm.FormC));
        if (words.Count == 0) return;
        for (var start = 0; start < Math.Max(1, words.Count - Length + 1); start++)
        {
            var run = string.Join(' ', words.Skip(start).Take(Length));
            counts[run] = counts.GetValueOrDefault(run) + 1;
            Count++;
        }
    }

    /// <summary>All runs, each as often as it comes.</summary>
    public int Count { get; }

    /// <summary>How many runs both have, each as often as both have it.</summary>
    public int InCommon(WordRuns other) => counts.Sum(run => Math.Min(run.Value, other.counts.GetValueOrDefault(run.Key)));

    // Letters, numbers and low lines; marks part words.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsOfWord(rune))
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0) words.Add(word.ToString());
        return words;
    }

    private static bool IsOfWord(Rune rune) =>
        rune.Value == '_' || Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
