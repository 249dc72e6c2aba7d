using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Cli.Explaining;

/// <summary>A span with the words around it, marked: … which said «troops will leave» by September …</summary>
internal static class WordsInContext
{
    private const int CharactersEitherSide = 90;

    public static string Of(ReportText text, TextSpan span)
    {
        var block = text.BlockAt(span.Start)?.Span ?? new TextSpan(0, text.Length);
        var within = block.Cover(span);
        var start = WordStart(text.Characters, Math.Max(within.Start, span.Start - CharactersEitherSide), within.Start, span.Start);
        var end = WordEnd(text.Characters, Math.Min(within.End, span.End + CharactersEitherSide), within.End, span.End);
        var before = new TextSpan(start, span.Start).In(text.Characters);
        var after = new TextSpan(span.End, end).In(text.Characters);
        return $"{(start > within.Start ? "… " : "")}{before}«{text[span]}»{after}{(end < within.End ? " …" : "")}";
    }

    /// <summary>Onward to where a word begins, so that none is cut.</summary>
    private static int WordStart(string characters, int at, int first, int last)
    {
        if (at == first) return at;
        while (at < last && !char.IsWhiteSpace(characters[at])) at++;
        while (at < last && char.IsWhiteSpace(characters[at])) at++;
        return at;
    }

    private static int WordEnd(string characters, int at, int last, int first)
    {
        if (at == last) return at;
        while (at > first && !char.IsWhiteSpace(characters[at])) at--;
        return at;
    }
}
