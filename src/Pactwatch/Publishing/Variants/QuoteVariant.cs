using System.Collections.Immutable;
using System.Text;

namespace Pactwatch.Publishing.Variants;

/// <summary>
/// A quote's variant against the fullest one, word by word: the longest common run of words stays, the rest
/// was put in or left out. Letter case and the marks around a word don't make another word.
/// </summary>
public static class QuoteVariant
{
    /// <summary>The most words compared: the table has the square of it in cells.</summary>
    private const int MostWords = 400;

    /// <summary>The variant in runs, cuts standing where the words left out would. Beyond 400 words on a side the variant is one run.</summary>
    /// <param name="fullest">The variant that is shown.</param>
    /// <param name="variant">The one that is compared with it.</param>
    public static ImmutableArray<VariantRun> Compare(string fullest, string variant)
    {
        ArgumentNullException.ThrowIfNull(fullest);
        ArgumentNullException.ThrowIfNull(variant);
        var from = Words(fullest);
        var to = Words(variant);
        if (from.Length > MostWords || to.Length > MostWords) return [new VariantRun(VariantChange.Same, variant)];
        return Runs(from, to, CommonLengths(from, to));
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>[i, j] is the length of the longest common run of words behind i and j.</summary>
    private static int[,] CommonLengths(string[] from, string[] to)
    {
        var lengths = new int[from.Length + 1, to.Length + 1];
        for (var i = from.Length - 1; i >= 0; i--)
        {
            for (var j = to.Length - 1; j >= 0; j--)
                lengths[i, j] = IsSame(from[i], to[j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        return lengths;
    }

    private static ImmutableArray<VariantRun> Runs(string[] from, string[] to, int[,] common)
    {
        var runs = ImmutableArray.CreateBuilder<VariantRun>();
        var words = new StringBuilder();
        var change = VariantChange.Same;
        int i = 0, j = 0;
        while (i < from.Length || j < to.Length)
        {
            if (i < from.Length && j < to.Length && IsSame(from[i], to[j]))
            {
                Take(VariantChange.Same, to[j++]);
                i++;
            }
            else if (i < from.Length && (j == to.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                Take(VariantChange.Cut, from[i++]);
            }
            else
            {
                Take(VariantChange.Added, to[j++]);
            }
        }

        Flush();
        return runs.ToImmutable();

        void Take(VariantChange next, string word)
        {
            if (next != change) Flush();
            change = next;
            if (words.Length > 0) words.Append(' ');
            words.Append(word);
        }

        void Flush()
        {
            if (words.Length > 0) runs.Add(new VariantRun(change, words.ToString()));
            words.Clear();
        }
    }

    private static bool IsSame(string left, string right) => Core(left).Equals(Core(right), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Core(string word)
    {
        var start = 0;
        var end = word.Length;
        while (start < end && !char.IsLetterOrDigit(word[start])) start++;
        while (end > start && !char.IsLetterOrDigit(word[end - 1])) end--;
        return start < end ? word.AsSpan(start, end - start) : word;
    }
}
