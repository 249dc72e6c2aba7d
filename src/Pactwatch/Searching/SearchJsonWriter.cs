using System.Collections.Immutable;
using System.Text.Json;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Text;

namespace Pactwatch.Searching;

/// <summary>What was found, as JSON: each thing with the words that were found in it, offsets in code points.</summary>
public static class SearchJsonWriter
{
    /// <summary>A report as an object, with the stretches of its stored text that hold the words.</summary>
    /// <param name="isAside">True where it is held beside the ledger.</param>
    public static void WriteReport(Utf8JsonWriter json, Report report, SearchQuery query, bool isAside)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        var text = report.Text.Characters;
        json.WriteStartObject();
        json.WriteString("id", report.Id.Value);
        json.WriteString("source", report.Source);
        json.WriteString("outlet", report.Reading.Outlet);
        json.WriteString("title", report.Reading.Title);
        json.WriteString("url", report.Reading.Url);
        json.WriteString("kind", report.Kind.Word());
        json.WritePublished(report.Published);
        json.WriteBoolean("aside", isAside);
        var offsets = new CodePointOffsets(text);
        json.WriteList("passages", SearchMarks.Passages(text, query), passage =>
        {
            json.WriteStartObject();
            MentionJsonWriter.WriteSpan(json, offsets, passage.Span);
            json.WriteList("marks", passage.Marks, mark => WriteMark(json, offsets, mark));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    /// <summary>An entry of the ledger as an object. Offsets of its marks count in its line; those of the mention's in the report's stored text.</summary>
    public static void WriteEntry(Utf8JsonWriter json, SourcedLedger ledger, FoundEntry entry, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(entry);
        json.WriteStartObject();
        json.WriteString("accord", entry.Accord.Id);
        json.WriteString("kind", entry.Kind);
        json.WriteString("id", entry.Id);
        json.WriteString("line", entry.Line);
        WriteMarks(json, SearchMarks.In(entry.Line, query), shift: 0, new CodePointOffsets(entry.Line));
        if (entry.Mention is { } mention)
        {
            var text = ledger.Report(mention.Report).Report.Text;
            var offsets = new CodePointOffsets(text.Characters);
            json.WriteStartObject("mention");
            json.WriteString("report", mention.Report.Value);
            MentionJsonWriter.WriteSpan(json, offsets, mention.Span);
            WriteMarks(json, SearchMarks.In(text[mention.Span], query), mention.Span.Start, offsets);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("mention");
        }

        json.WriteEndObject();
    }

    private static void WriteMarks(Utf8JsonWriter json, ImmutableArray<TextSpan> marks, int shift, CodePointOffsets offsets) =>
        json.WriteList("marks", marks, mark => WriteMark(json, offsets, mark.Shift(shift)));

    private static void WriteMark(Utf8JsonWriter json, CodePointOffsets offsets, TextSpan mark)
    {
        json.WriteStartObject();
        json.WriteNumber("start", offsets[mark.Start]);
        json.WriteNumber("end", offsets[mark.End]);
        json.WriteEndObject();
    }
}
