using System.Text;
using System.Text.RegularExpressions;
using Pactwatch.Publishing.Prose;

namespace Pactwatch.Publishing.Briefs;

/// <summary>A brief in Markdown with footnotes (CommonMark with GitHub's footnotes).</summary>
public static partial class BriefMarkdown
{
    public static void Write(Stream stream, Brief brief)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(brief);
        var text = new MarkdownText();
        text.Heading(1, brief.Title);
        text.Paragraph($"*{MarkdownText.Escaped(brief.Basis)}*");
        foreach (var accord in brief.Accords)
        {
            text.Heading(2, accord.Title);
            if (accord.Standing is { } standing) text.Paragraph(Of(standing));
            if (accord.Sections.IsEmpty) text.Paragraph($"*{Brief.Nothing}*");
            foreach (var section in accord.Sections)
            {
                text.Heading(3, section.Heading);
                foreach (var sentence in section.Sentences) text.Paragraph(Of(sentence));
            }
        }

        for (var at = 0; at < brief.Notes.Length; at++)
        {
            var note = brief.Notes[at];
            text.Paragraph($"[^{at + 1}]: “{MarkdownText.Escaped(note.Words)}” {string.Join(", ", note.Source.Select(MarkdownText.Escaped))}. SHA-256 `{note.Sha256}`.");
        }

        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Of(BriefSentence sentence)
    {
        var line = string.Concat(sentence.Runs.Select(run => MarkdownText.Escaped(run.Text) + (run.Note == 0 ? "" : $"[^{run.Note}]")));
        // A sentence may begin as a list does, with a report's "1. " or "- ".
        return ListStart().Replace(line, "${number}\\${mark}", 1);
    }

    [GeneratedRegex(@"^(?<number>[0-9]{0,9})(?<mark>[-+.)])(?=\s|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListStart();
}
