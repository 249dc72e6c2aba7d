using System.Globalization;
using System.Text;
using Pactwatch.Language;

namespace Pactwatch.Searching;

/// <summary>
/// Cuts a text into the words that a search knows: runs of letters and digits of any script, folded to lower case,
/// accents dropped. The same rule as the tokenizer unicode61 with remove_diacritics 2 of the embedded store, so that
/// what the store finds can be marked.
/// </summary>
public static class FoldedText
{
    /// <summary>The words in the order of the text.</summary>
    public static List<FoldedWord> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<FoldedWord>();
        var word = new StringBuilder();
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, at, out var rune);
            var length = isWhole ? rune.Utf16SequenceLength : 1;
            if (isWhole && (IsOfWord(rune) || (word.Length > 0 && IsAccent(rune))))
            {
                if (word.Length == 0) start = at;
                Append(word, rune);
            }
            else
            {
                End(at);
            }

            at += length;
        }

        End(text.Length);
        return words;

        void End(int at)
        {
            if (word.Length > 0) words.Add(new FoldedWord(word.ToString(), new TextSpan(start, at)));
            word.Clear();
        }
    }

    /// <summary>The words in one line with a blank before and after each (" norland will pay "): what holds " will " holds the word.</summary>
    public static string Line(params ReadOnlySpan<string?> texts)
    {
        var line = new StringBuilder(" ");
        foreach (var text in texts)
        {
            if (string.IsNullOrEmpty(text)) continue;
            foreach (var (word, _) in Words(text)) line.Append(word).Append(' ');
            // No phrase reaches from one text over into the next.
            line.Append('\n').Append(' ');
        }

        return line.ToString();
    }

    private static bool IsOfWord(Rune rune) =>
        rune.IsAscii ? char.IsAsciiLetterOrDigit((char)rune.Value) : Rune.IsLetter(rune) || Rune.IsNumber(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse;

    private static bool IsAccent(Rune rune) => rune.Value is >= 0x300 and <= 0x36F;

    private static void Append(StringBuilder word, Rune rune)
    {
        if (rune.IsAscii)
        {
            word.Append(char.ToLowerInvariant((char)rune.Value));
            return;
        }

        if (IsAccent(rune)) return;
        var lower = Rune.ToLowerInvariant(rune).ToString();
        var parts = lower.Normalize(NormalizationForm.FormD);
        var isAccented = parts.Length > 1 && parts.Skip(1).All(c => c is >= '\u0300' and <= '\u036F');
        // "İ" has no lower case of its own in every language; the letter without its dot has.
        word.Append(isAccented ? parts[..1].ToLowerInvariant() : lower);
    }
}
