using System.Buffers;

namespace Pactwatch.Language.Tokens;

/// <summary>
/// The short way through most of a text: words of the letters A to Z and numbers of digits behind which nothing
/// stands that could bind them to what follows. Makes of them exactly what the full rules make; leaves all else to these.
/// </summary>
internal sealed class PlainWords
{
    private static readonly SearchValues<char> EndsOfWords = SearchValues.Create(" \n\r\t,;!?\"()[]{}<>=|~^#\\“”–—…");
    private readonly bool[] endsWord = [.. Enumerable.Range(0, 128).Select(c => EndsOfWords.Contains((char)c))];
    private readonly Abbreviations abbreviations;
    private readonly WordCutter cutter;

    public PlainWords(Abbreviations abbreviations, WordCutter cutter)
    {
        this.abbreviations = abbreviations;
        this.cutter = cutter;
    }

    /// <summary>Adds the word or number that starts here, and a comma or full stop behind it.</summary>
    /// <returns>The end of what was added, or the start where the full rules must decide.</returns>
    public int Add(string text, int start, int end, ref LetterRuns runs, TokenTable tokens)
    {
        var first = text[start];
        if (!char.IsAsciiLetter(first)) return char.IsAsciiDigit(first) ? AddNumber(text, start, end, tokens) : start;
        var at = runs.EndOfRun(start);
        if (at + 2 >= end || cutter.MayBeJoined(first, text[at - 1], at - start)) return start;
        var behind = text[at];
        if (behind == ' ') return tokens.Add(start, at);
        if (behind is ',' or '.')
        {
            if (text[at + 1] != ' ' || (behind == '.' && abbreviations.MayBe(first, text[at - 1], at - start))) return start;
            tokens.Add(start, at);
            return behind == ',' ? tokens.Add(at, at + 1) : tokens.AddMark(at, at + 1);
        }

        if (behind is '\'' or '’') return AddContraction(text, start, at, tokens);
        return EndsWord(behind) ? tokens.Add(start, at) : start;
    }

    // "the envoy's", "they don't", with nothing else behind.
    private int AddContraction(string text, int start, int apostrophe, TokenTable tokens)
    {
        if (!EndsWord(text[apostrophe + 2])) return start;
        var cut = apostrophe;
        if (text[apostrophe + 1] == 't' && text[apostrophe - 1] == 'n' && apostrophe - start > 1) cut = apostrophe - 1;
        else if (text[apostrophe + 1] != 's') return start;
        tokens.Add(start, cut);
        return tokens.Add(cut, apostrophe + 2);
    }

    private static int AddNumber(string text, int start, int end, TokenTable tokens)
    {
        var at = start + 1;
        while (at < end && char.IsAsciiDigit(text[at])) at++;
        if (at + 1 >= end) return start;
        if (text[at] == ' ') return tokens.Add(start, at);
        if (text[at] is not (',' or '.') || text[at + 1] != ' ') return start;
        tokens.Add(start, at);
        return text[at] == ',' ? tokens.Add(at, at + 1) : tokens.AddMark(at, at + 1);
    }

    private bool EndsWord(char c) => c < (uint)endsWord.Length ? endsWord[c] : c is '“' or '”' or '–' or '—' or '…';
}
