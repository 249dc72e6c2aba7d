using System.Text.Json;
using Pactwatch.Text;

namespace Pactwatch.Publishing;

/// <summary>Writes the article found in one page: one JSON object on one line.</summary>
public static class ExtractJsonWriter
{
    public static void WriteLine(Stream stream, string source, ReportReading reading, bool withBlocks)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(reading);
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Line))
        {
            json.WriteStartObject();
            json.WriteString("source", source);
            json.WriteString("url", reading.Url);
            json.WriteString("canonicalUrl", reading.CanonicalUrl);
            json.WriteString("outlet", reading.Outlet);
            json.WriteString("title", reading.Title);
            json.WriteString("byline", reading.Byline);
            json.WriteString("section", reading.Section);
            json.WritePublished(reading.Published);
            json.WriteDate("modified", reading.ModifiedOn);
            json.WriteString("language", reading.Language);
            json.WriteString("text", ArticleText(reading.Text));
            if (withBlocks) ReportJsonWriter.WriteText(json, "storedText", reading, new CodePointOffsets(reading.Text.Characters));
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>The body alone: its headings, paragraphs, lists and quotes, parted by blank lines.</summary>
    private static string ArticleText(ReportText text) =>
        string.Join("\n\n", text.Blocks.Where(block => block.Kind is BlockKind.Body or BlockKind.Heading or BlockKind.Quote).Select(block => text[block.Span]));
}
