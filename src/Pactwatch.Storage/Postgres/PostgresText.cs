using System.Text;

namespace Pactwatch.Storage.Postgres;

/// <summary>
/// Texts as a text column can hold them. U+0000 stands there as U+0001 U+0001 and U+0001 as U+0001 U+0002, which can be taken
/// back and leaves the order of texts by their bytes as it was. Half a surrogate pair becomes U+FFFD, as in the embedded store.
/// </summary>
internal static class PostgresText
{
    private const char Mark = '\u0001';
    private const char Nul = '\u0001';
    private const char MarkItself = '\u0002';

    public static string Encode(string text)
    {
        var first = text.AsSpan().IndexOfAny('\0', Mark);
        var marked = first < 0 ? text : Marked(text, first);
        return HasSurrogate(marked) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(marked)) : marked;
    }

    public static string Decode(string stored)
    {
        var first = stored.IndexOf(Mark, StringComparison.Ordinal);
        if (first < 0) return stored;
        var text = new StringBuilder(stored.Length).Append(stored, 0, first);
        for (var at = first; at < stored.Length; at++)
        {
            if (stored[at] == Mark && at + 1 < stored.Length) text.Append(stored[++at] == Nul ? '\0' : Mark);
            else text.Append(stored[at]);
        }

        return text.ToString();
    }

    private static string Marked(string text, int first)
    {
        var marked = new StringBuilder(text.Length + 16).Append(text, 0, first);
        foreach (var c in text.AsSpan(first))
        {
            if (c is '\0' or Mark) marked.Append(Mark).Append(c == Mark ? MarkItself : Nul);
            else marked.Append(c);
        }

        return marked.ToString();
    }

    private static bool HasSurrogate(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;
}
