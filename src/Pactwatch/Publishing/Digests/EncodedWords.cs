using System.Text;

namespace Pactwatch.Publishing.Digests;

/// <summary>Text in a mail's header (RFC 2047): printable ASCII as it is, else encoded words of at most 60 characters, never within a character.</summary>
internal static class EncodedWords
{
    // Encoded they are 48 characters, and 60 with "=?utf-8?B?" and "?=".
    private const int MostBytes = 36;
    private const int LongestPlain = 60;

    /// <param name="text">One line.</param>
    /// <returns>Its parts, for lines of their own.</returns>
    public static IEnumerable<string> Of(string text)
    {
        var isPlain = text.All(c => c is >= ' ' and <= '~') && !text.Contains("=?", StringComparison.Ordinal) && text.Split(' ').All(word => word.Length <= LongestPlain);
        return isPlain ? Plain(text) : Encoded(text);
    }

    private static IEnumerable<string> Plain(string text)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LongestPlain)
            {
                yield return line.ToString();
                line.Clear();
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        yield return line.ToString();
    }

    private static IEnumerable<string> Encoded(string text)
    {
        var part = new List<byte>(MostBytes);
        foreach (var rune in text.EnumerateRunes())
        {
            if (part.Count + rune.Utf8SequenceLength > MostBytes)
            {
                yield return Word(part);
                part.Clear();
            }

            part.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
        }

        if (part.Count > 0) yield return Word(part);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";
}
