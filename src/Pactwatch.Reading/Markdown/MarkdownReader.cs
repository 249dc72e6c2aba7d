using System.Text;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Decoding;
using Pactwatch.Text;

namespace Pactwatch.Reading.Markdown;

/// <summary>Reads Markdown: front matter as that of any text, headings, quotations, lists and captions by their signs.</summary>
internal sealed class MarkdownReader : IDocumentReader
{
    public static MarkdownReader Instance { get; } = new();

    public ReadOutcome Read(ReadOnlyMemory<byte> bytes, string source, ReadingHints hints, CancellationToken stop)
    {
        var lines = TextDecoder.ToCharacters(bytes, hints.Told?.Charset).ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        var styled = new StyledText();
        var start = LengthOfFrontMatter(lines);
        if (start > 0) styled.AddText(string.Join('\n', lines[..start]));
        new Builder(styled).Add(lines.AsSpan(start));
        return styled.Read(source, hints);
    }

    private static int LengthOfFrontMatter(string[] lines)
    {
        if (lines[0].TrimEnd() != "---") return 0;
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() is "---" or "...");
        return end < 0 ? 0 : end + 1;
    }

    private sealed class Builder(StyledText styled)
    {
        private readonly StringBuilder paragraph = new();
        private BlockKind? kind;
        private bool isInCode;

        public void Add(ReadOnlySpan<string> lines)
        {
            foreach (var line in lines) Add(line);
            Close();
        }

        private void Add(string line)
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal) || line.TrimStart().StartsWith("~~~", StringComparison.Ordinal))
            {
                Close();
                isInCode = !isInCode;
                return;
            }

            var known = MarkdownLine.Of(line);
            if (isInCode) Single(line, null);
            else if (known.Text.Length == 0 || IsRule(known.Text) || IsDefinition(known.Text)) CloseAsHeadingOver(known.Text);
            else if (InlineMarkup.PictureWords(known.Text) is { } caption) Single(caption, BlockKind.Caption);
            else if (known.Heading > 0) Single(InlineMarkup.Words(known.Text), known.Heading == 1 ? BlockKind.Title : BlockKind.Heading);
            else Continue(known);
        }

        // A line breaks no paragraph; an item of a list and a quotation begin one.
        private void Continue(MarkdownLine line)
        {
            BlockKind? lineKind = line.IsQuote ? BlockKind.Quote : null;
            if (line.IsItem || lineKind != kind) Close();
            kind = lineKind;
            if (paragraph.Length > 0) paragraph.Append(' ');
            paragraph.Append(IsTableRow(line.Text) ? line.Text.Trim('|', ' ') : line.Text);
        }

        private void Single(string words, BlockKind? itsKind)
        {
            Close();
            styled.Add(words, itsKind);
        }

        // "Words" over a line of === or --- are a heading.
        private void CloseAsHeadingOver(string rule)
        {
            if (paragraph.Length > 0 && rule.Length > 2 && kind is null && rule[0] is '=' or '-' && rule.Trim(rule[0]).Length == 0) kind = rule[0] == '=' ? BlockKind.Title : BlockKind.Heading;
            Close();
        }

        private void Close()
        {
            if (paragraph.Length > 0) styled.Add(InlineMarkup.Words(paragraph.ToString()), kind);
            paragraph.Clear();
            kind = null;
        }

        private static bool IsRule(string text) => text.Length > 2 && text[0] is '-' or '=' or '*' or '_' or '|' or ':' && text.Trim('-', '=', '*', '_', '|', ':', ' ').Length == 0;

        private static bool IsTableRow(string text) => text.Length > 2 && text[0] == '|' && text[^1] == '|';

        // "[name]: https://…" is the address of a link elsewhere.
        private static bool IsDefinition(string text) => text[0] == '[' && text.IndexOf("]: ", StringComparison.Ordinal) is > 0 and < 100 and var colon && text.AsSpan(colon + 3).TrimStart().StartsWith("http");
    }
}
