using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Parties;

/// <summary>
/// The tokens of one report, read as words. Numbers outside the report give an empty word, so that a rule may
/// look past the first and the last token. No word ever crosses a sentence: ask <see cref="SentenceOf"/>.
/// </summary>
public sealed class ReportWords
{
    // A row of signs of any length must not make every look to the left as long.
    private const int MostOpeningSigns = 16;
    private readonly string text;
    private readonly ImmutableArray<Token> tokens;
    private readonly ImmutableArray<Sentence> sentences;
    private readonly int[] sentenceOf;
    private readonly bool[] isShouted;

    public ReportWords(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        text = report.Text.Characters;
        tokens = report.Tokens;
        sentences = report.Sentences;
        sentenceOf = new int[tokens.Length];
        Array.Fill(sentenceOf, -1);
        isShouted = new bool[sentences.Length];
        for (var s = 0; s < sentences.Length; s++)
        {
            var range = sentences[s].Tokens;
            for (var i = range.First; i < range.End && i < tokens.Length; i++) sentenceOf[i] = s;
            isShouted[s] = IsAllCapitals(sentences[s].Span);
        }
    }

    /// <summary>The report's text.</summary>
    public string Text => text;

    /// <summary>How many tokens there are.</summary>
    public int Count => tokens.Length;

    /// <summary>The word at a token number, as printed; empty outside the report.</summary>
    public ReadOnlySpan<char> this[int token] => token >= 0 && token < tokens.Length ? tokens[token].Span.SliceOf(text) : default;

    /// <summary>The token itself.</summary>
    public Token TokenAt(int token) => tokens[token];

    /// <summary>The characters from the first token to the last one before <paramref name="end"/>.</summary>
    public TextSpan SpanOf(int first, int end) => new(tokens[first].Span.Start, tokens[end - 1].Span.End);

    /// <summary>Number of the sentence that holds the token, or -1.</summary>
    public int SentenceOf(int token) => token >= 0 && token < sentenceOf.Length ? sentenceOf[token] : -1;

    /// <summary>The tokens of the sentence that holds the token; empty where none does.</summary>
    public TokenRange SentenceAround(int token) => SentenceOf(token) is >= 0 and var s ? sentences[s].Tokens : default;

    /// <summary>True where both tokens are in one sentence.</summary>
    public bool AreTogether(int first, int second) => SentenceOf(first) >= 0 && SentenceOf(first) == SentenceOf(second);

    /// <summary>True for the token's word, without regard to case.</summary>
    public bool Is(int token, string word) => this[token].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the first letter is a capital.</summary>
    public bool IsCapitalized(int token) => this[token] is [var first, ..] && char.IsUpper(first);

    /// <summary>True where the first character is a letter.</summary>
    public bool IsWord(int token) => this[token] is [var first, ..] && char.IsLetter(first);

    /// <summary>True for a hyphen or a short dash that joins two words.</summary>
    public bool IsHyphen(int token) => this[token] is ['-' or '‐' or '‑'];

    /// <summary>True for "'s" and the bare apostrophe behind a plural.</summary>
    public bool IsPossessive(int token) => this[token] is ['\'' or '’'] or ['\'' or '’', 's' or 'S'];

    /// <summary>True where nothing lies between the token and the next one.</summary>
    public bool IsGlued(int token) =>
        token >= 0 && token + 1 < tokens.Length && tokens[token].Span.End == tokens[token + 1].Span.Start;

    /// <summary>True for a word that opens its sentence: only quotation marks, dashes or brackets stand before it.</summary>
    public bool OpensSentence(int token)
    {
        var first = SentenceAround(token).First;
        if (token - first > MostOpeningSigns) return false;
        for (var i = token - 1; i >= first; i--)
            if (this[i] is [var c, ..] && char.IsLetterOrDigit(c)) return false;
        return true;
    }

    /// <summary>True where the token's sentence is written in capitals ("IRAQ AND U.S. AGREE").</summary>
    public bool IsShouted(int token) => SentenceOf(token) is >= 0 and var s && isShouted[s];

    /// <summary>Number of the token that starts at or behind the offset; <see cref="Count"/> where there is none.</summary>
    public int TokenFrom(int offset)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private bool IsAllCapitals(TextSpan span)
    {
        var (upper, lower, blanks) = (0, 0, 0);
        var mostSmall = span.Length / 11;
        foreach (var c in span.SliceOf(text))
        {
            if (char.IsUpper(c)) upper++;
            // Most sentences are given up at their third small letter.
            else if (char.IsLower(c) && ++lower > mostSmall) return false;
            else if (c == ' ') blanks++;
        }

        // "U.S. says no": an abbreviation alone shouts nothing; one small letter in ten ("McKAY") is allowed.
        return blanks >= 1 && upper >= 8 && lower * 10 <= upper;
    }
}
