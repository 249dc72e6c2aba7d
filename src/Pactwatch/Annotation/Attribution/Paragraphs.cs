using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Cuts blocks at blank lines, so that a raw text of one block has paragraphs too.</summary>
internal static class Paragraphs
{
    public static ImmutableArray<Paragraph> Of(ReportText text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>(text.Blocks.Length);
        foreach (var block in text.Blocks)
        {
            var start = block.Span.Start;
            for (var at = start; at < block.Span.End; at++)
            {
                if (text.Characters[at] != '\n' || !IsBlankLine(text.Characters, at + 1, block.Span.End)) continue;
                Add(paragraphs, text.Characters, block.Kind, start, at);
                start = at + 1;
            }

            Add(paragraphs, text.Characters, block.Kind, start, block.Span.End);
        }

        return paragraphs.ToImmutable();
    }

    private static bool IsBlankLine(string text, int from, int end)
    {
        var at = from;
        while (at < end && text[at] is ' ' or '\t' or '\r') at++;
        return at < end && text[at] == '\n';
    }

    private static void Add(ImmutableArray<Paragraph>.Builder paragraphs, string text, BlockKind kind, int start, int end)
    {
        var span = Trim(text, start, end);
        if (!span.IsEmpty) paragraphs.Add(new Paragraph(kind, span));
    }

    /// <summary>The span without white space at its ends.</summary>
    public static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
