using System.Collections.Immutable;

namespace Pactwatch.Language;

/// <summary>
/// Groups the tokens of one part into sentences: at a full stop, question or exclamation mark with the
/// quotation marks and brackets that close behind it, unless what follows carries the sentence on; and at
/// the ends of lines that are not merely wrapped.
/// </summary>
internal sealed class SentenceSplitter(Abbreviations abbreviations, HashSet<string> starters)
{
    // Wrapped text breaks lines at 60 to 100 characters: a longer line is a paragraph of its own, a much shorter one a heading.
    private const int LongestWrappedLine = 110;
    private const int LongestHeading = 50;
    private const int LongestStarter = 12;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> startersBySpan = starters.GetAlternateLookup<ReadOnlySpan<char>>();

    public static SentenceSplitter English { get; } =
        new(Abbreviations.English, EmbeddedLines.ReadSet("English/sentence-starters.txt"));

    /// <summary>Adds the sentences of the tokens from <paramref name="first"/> on.</summary>
    public void Split(string text, TextSpan part, ImmutableArray<Token>.Builder tokens, int first, ImmutableArray<Sentence>.Builder sentences)
    {
        var start = first;
        var lineStart = part.Start;
        for (var i = first; i < tokens.Count; i++)
        {
            var last = EndOfSentence(text, tokens, i);
            var isEnd = last >= 0 || i + 1 == tokens.Count;
            if (last > i) i = last;
            isEnd |= i + 1 == tokens.Count || BreaksLine(text, tokens[i].Span.End, tokens[i + 1].Span.Start, ref lineStart);
            if (!isEnd) continue;
            sentences.Add(new Sentence(new TextSpan(tokens[start].Span.Start, tokens[i].Span.End), new TokenRange(start, i + 1)));
            start = i + 1;
        }
    }

    // The last token of the sentence that ends with the mark at i (closing quotation marks behind it included), or -1.
    private int EndOfSentence(string text, ImmutableArray<Token>.Builder tokens, int i)
    {
        var token = tokens[i].Span.SliceOf(text);
        if (!Letters.IsTerminator(token[^1])) return -1;
        var last = i;
        while (last + 1 < tokens.Count && tokens[last + 1].Span.Start == tokens[last].Span.End && ClosesHere(text, tokens[last + 1].Span)) last++;
        last = AfterFootnote(text, tokens, last);
        if (last + 1 == tokens.Count) return last;

        var isAbbreviation = char.IsLetter(token[0]);
        if (isAbbreviation) return EndsAfterAbbreviation(text, tokens, i, last) ? last : -1;
        if (!Letters.IsTerminator(token[0])) return -1;
        return EndsAfterMark(text, tokens, i, last) ? last : -1;
    }

    private static bool ClosesHere(string text, TextSpan span) =>
        Letters.IsCloser(text[span.Start])
        && (text[span.Start] is not ('"' or '\'') || span.End == text.Length || !char.IsLetterOrDigit(text[span.End]));

    // "It ended.[4] Then": the number of a footnote belongs to the sentence before it.
    private static int AfterFootnote(string text, ImmutableArray<Token>.Builder tokens, int last)
    {
        while (last + 3 < tokens.Count && text[tokens[last + 1].Span.Start] == '[' && char.IsAsciiDigit(text[tokens[last + 2].Span.Start]) && text[tokens[last + 3].Span.Start] == ']') last += 3;
        return last;
    }

    private static bool EndsAfterMark(string text, ImmutableArray<Token>.Builder tokens, int i, int last)
    {
        var next = tokens[last + 1].Span;
        if (next.Start == tokens[last].Span.End) return i > 0 && IsGluedStart(text, tokens[i - 1].Span, next);
        var word = last + 1;
        while (word + 1 < tokens.Count && Letters.IsOpener(text[tokens[word].Span.Start]) && word < last + 4) word++;
        var start = text[tokens[word].Span.Start];
        if (char.IsLower(start)) return false;
        var isEllipsis = text[tokens[i].Span.Start] == '…' || (tokens[i].Span.Length > 1 && text[tokens[i].Span.Start] == '.');
        return !isEllipsis || char.IsUpper(start);
    }

    // "was announced.The minister": a blank was lost.
    private static bool IsGluedStart(string text, TextSpan before, TextSpan next) =>
        char.IsLower(text[before.End - 1]) && before.Length > 1 && char.IsUpper(text[next.Start]) && next.Length > 1;

    private bool EndsAfterAbbreviation(string text, ImmutableArray<Token>.Builder tokens, int i, int last)
    {
        if (abbreviations.KindOf(tokens[i].Span.SliceOf(text)) != AbbreviationKind.MaybeLast) return false;
        var next = last + 1;
        if (tokens[next].Span.Start == tokens[last].Span.End) return false;
        while (next + 1 < tokens.Count && text[tokens[next].Span.Start] is '"' or '“' or '‘' or '(') next++;
        var word = tokens[next].Span.SliceOf(text);
        if (!char.IsUpper(word[0])) return false;
        // Behind an abbreviation that closes a quotation or opens one, a capital is a new sentence.
        return last > i || next > last + 1 || (word.Length <= LongestStarter && startersBySpan.Contains(word));
    }

    private static bool BreaksLine(string text, int from, int to, ref int lineStart)
    {
        var newlines = 0;
        var first = -1;
        for (var i = from; i < to; i++)
        {
            if (text[i] is not ('\n' or '\u2028' or '\u2029')) continue;
            newlines++;
            if (first < 0) first = i;
        }

        if (newlines == 0) return false;
        var length = first - lineStart;
        lineStart = to;
        return newlines > 1 || length > LongestWrappedLine || (length < LongestHeading && !char.IsLower(text[to]));
    }
}
