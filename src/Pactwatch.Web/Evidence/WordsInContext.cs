using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Web.Evidence;

/// <summary>A mention's words with those around them, within its block, no word cut in two.</summary>
/// <param name="IsCutBefore">The block begins earlier.</param>
/// <param name="IsCutAfter">The block goes on.</param>
internal sealed record WordsInContext(string Before, string Words, string After, bool IsCutBefore, bool IsCutAfter)
{
    public static WordsInContext Of(ReportText text, TextSpan span, int charactersEitherSide)
    {
        var block = (text.BlockAt(span.Start)?.Span ?? new TextSpan(span.Start, span.Start)).Cover(span);
        var start = Math.Max(block.Start, span.Start - charactersEitherSide);
        var end = Math.Min(block.End, span.End + charactersEitherSide);
        while (start > block.Start && start < span.Start && !char.IsWhiteSpace(text.Characters[start - 1])) start++;
        while (end < block.End && end > span.End && !char.IsWhiteSpace(text.Characters[end])) end--;
        return new WordsInContext(
            new TextSpan(start, span.Start).In(text.Characters), text[span], new TextSpan(span.End, end).In(text.Characters), start > block.Start, end < block.End);
    }
}
