using System.Text.Json;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing;

/// <summary>Writes the list of reports that a ledger rests on.</summary>
internal static class ReportJsonWriter
{
    public static void Write(Utf8JsonWriter json, LedgerReport held, Retraction? withdrawal, CodePointOffsets offsets, MentionJsonWriter mentions, bool withText)
    {
        var report = held.Report;
        json.WriteStartObject();
        json.WriteString("id", report.Id.Value);
        json.WriteTexts("sources", report.Sources);
        json.WriteString("source", report.Source);
        json.WriteString("series", report.Series);
        json.WriteNumber("version", held.Version);
        json.WriteString("url", report.Reading.Url);
        json.WriteString("outlet", report.Reading.Outlet);
        json.WriteString("title", report.Reading.Title);
        json.WriteString("byline", report.Reading.Byline);
        json.WriteString("language", report.Reading.Language);
        json.WriteString("kind", report.Kind.Word());
        json.WriteString("handling", report.Handling.Word());
        WriteWithdrawal(json, withdrawal, mentions);
        json.WritePublished(held.Published);
        json.WriteString("sha256", report.Sha256);
        json.WriteNumber("length", offsets.Length);
        if (withText) WriteText(json, "text", report.Reading, offsets);
        json.WriteEndObject();
    }

    private static void WriteWithdrawal(Utf8JsonWriter json, Retraction? withdrawal, MentionJsonWriter mentions)
    {
        if (withdrawal is null)
        {
            json.WriteNull("withdrawn");
            return;
        }

        json.WriteStartObject("withdrawn");
        json.WriteDate("on", withdrawal.On);
        json.WriteString("by", withdrawal.By);
        mentions.WriteMentions(withdrawal.Mentions);
        json.WriteEndObject();
    }

    /// <summary>The stored text under the given name, its blocks and its links to other sites.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, ReportReading reading, CodePointOffsets offsets)
    {
        var text = reading.Text;
        json.WriteString(name, text.Characters);
        json.WriteStartArray("blocks");
        foreach (var block in text.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind", block.Kind.Word());
            json.WriteNumber("start", offsets[block.Span.Start]);
            json.WriteNumber("end", offsets[block.Span.End]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("links");
        foreach (var link in reading.Links)
        {
            json.WriteStartObject();
            json.WriteNumber("start", offsets[link.Span.Start]);
            json.WriteNumber("end", offsets[link.Span.End]);
            json.WriteString("text", text[link.Span]);
            json.WriteString("url", link.Address);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
