using System.Globalization;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Times;

/// <summary>The tokens of one sentence as the grammar of times reads them. Reading outside the sentence gives empty words.</summary>
internal sealed class TimeTokens
{
    private const int LongestWord = 24;
    private readonly string text;
    private readonly TextSpan[] spans;
    private readonly string[] lower;
    private readonly TimeWord?[] words;

    public TimeTokens(string text, ReadOnlySpan<Token> tokens, TimeLexicon lexicon)
    {
        this.text = text;
        Lexicon = lexicon;
        spans = new TextSpan[tokens.Length];
        lower = new string[tokens.Length];
        words = new TimeWord?[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            spans[i] = tokens[i].Span;
            lower[i] = tokens[i].Span.Length > LongestWord ? "…" : tokens[i].Span.In(text).ToLowerInvariant().Replace('’', '\'');
            words[i] = lexicon.Words.GetValueOrDefault(lower[i]);
        }
    }

    public TimeLexicon Lexicon { get; }

    public int Count => spans.Length;

    public string this[int i] => i >= 0 && i < lower.Length ? lower[i] : "";

    public TimeWord? Word(int i) => i >= 0 && i < words.Length ? words[i] : null;

    public bool Is(int i, TimeWordKind kind) => Word(i)?.Kind == kind;

    public bool IsAny(int i, params ReadOnlySpan<string> candidates)
    {
        foreach (var candidate in candidates)
            if (string.Equals(this[i], candidate, StringComparison.Ordinal)) return true;
        return false;
    }

    public TextSpan Span(int first, int end) => new(spans[first].Start, spans[end - 1].End);

    public bool IsCapital(int i) => i >= 0 && i < spans.Length && char.IsUpper(text[spans[i].Start]);

    public bool IsHyphen(int i) => IsAny(i, "-", "–", "—", "‑", "‐");

    /// <summary>True where no blank stands in front of the token.</summary>
    public bool IsGlued(int i) => i > 0 && i < spans.Length && spans[i - 1].End == spans[i].Start;

    /// <summary>The plain digits of a token as a number, or null.</summary>
    public int? Digits(int i)
    {
        var word = this[i];
        return word.Length is > 0 and <= 6 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The words from <paramref name="first"/> on, parted by one blank, except before "'s".</summary>
    public string Phrase(int first, int count)
    {
        if (count == 1) return this[first];
        var phrase = this[first];
        for (var i = first + 1; i < first + count; i++) phrase += this[i].StartsWith('\'') ? this[i] : " " + this[i];
        return phrase;
    }
}
