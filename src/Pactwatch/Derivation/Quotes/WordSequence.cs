using System.Text;

namespace Pactwatch.Derivation.Quotes;

/// <summary>Words as they are compared: small letters and digits only, so that marks, dashes and apostrophes don't count.</summary>
public static class WordSequence
{
    /// <summary>The words of the text. "it’s", "it's" and "its" are one word.</summary>
    public static string[] Of(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character)) word.Append(char.ToLowerInvariant(character));
            else if (character is not ('\'' or '’' or '‘' or '.') || word.Length == 0) Close(words, word);
        }

        Close(words, word);
        return [.. words];
    }

    private static void Close(List<string> words, StringBuilder word)
    {
        if (word.Length > 0) words.Add(word.ToString());
        word.Clear();
    }

    /// <summary>How many words both have in the same order (longest common subsequence).</summary>
    public static int InCommon(ReadOnlySpan<string> left, ReadOnlySpan<string> right)
    {
        if (left.SequenceEqual(right)) return left.Length;
        var before = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        foreach (var word in left)
        {
            for (var j = 1; j <= right.Length; j++)
                row[j] = string.Equals(word, right[j - 1], StringComparison.Ordinal) ? before[j - 1] + 1 : Math.Max(before[j], row[j - 1]);
            (before, row) = (row, before);
        }

        return before[right.Length];
    }

    /// <summary>True where the shorter stands in the longer word by word without a gap.</summary>
    public static bool IsContained(string[] shorter, string[] longer)
    {
        for (var at = 0; at + shorter.Length <= longer.Length; at++)
        {
            if (longer.AsSpan(at, shorter.Length).SequenceEqual(shorter)) return true;
        }

        return false;
    }
}
