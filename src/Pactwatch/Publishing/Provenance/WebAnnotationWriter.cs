using System.Text.Json;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Provenance;

/// <summary>
/// Every mention as a W3C Web Annotation (JSON-LD): its body tells the entry, its target the report with the words by quote
/// (32 characters either side) and by place (code points of the stored text). Programs that read annotations show the ledger
/// on the pages themselves.
/// </summary>
public static class WebAnnotationWriter
{
    private const int Around = 32;

    /// <exception cref="ArgumentException">The ledger rests on a protected report.</exception>
    public static void Write(Stream stream, SourcedLedger ledger, LedgerExport export)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(export);
        LedgerExport.AssertHoldsNothingProtected(ledger);
        var offsets = ledger.Reports.ToDictionary(held => held.Id, held => new CodePointOffsets(held.Report.Text.Characters));
        var all = ledger.Accords.Where(accord => export.Accord is null || accord.Id == export.Accord).SelectMany(EntryMentions.Of).ToList();
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteStartArray("@context");
            json.WriteStringValue("http://www.w3.org/ns/anno.jsonld");
            json.WriteStartObject();
            json.WriteString("pw", ProvJsonWriter.Namespace);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("id", "urn:pactwatch:annotations");
            json.WriteString("type", "AnnotationCollection");
            json.WriteString("label", $"Pactwatch ledger as of {(ledger.AsOf is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : "no known day")}");
            json.WriteNumber("pw:protectedReports", export.ProtectedReports);
            json.WriteNumber("total", all.Count);
            json.WriteStartObject("first");
            json.WriteString("id", "urn:pactwatch:annotations:1");
            json.WriteString("type", "AnnotationPage");
            json.WriteNumber("startIndex", 0);
            json.WriteList("items", all, item => Write(json, ledger, item, offsets[item.Mention.Report]));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, SourcedLedger ledger, EntryMention item, CodePointOffsets offsets)
    {
        var report = ledger.Report(item.Mention.Report).Report;
        var text = report.Text.Characters;
        var span = offsets.Whole(item.Mention.Span);
        json.WriteStartObject();
        json.WriteString("id", "urn:pactwatch:annotation:" + ContentHash.Of(item.Entry, report.Id.Value, span.ToString(), item.Line));
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "describing");
        json.WriteStartArray("body");
        Body(json, item.Line, "describing");
        Body(json, item.Kind, "tagging");
        Body(json, item.Entry, "identifying");
        json.WriteEndArray();
        json.WriteStartObject("target");
        json.WriteString("source", report.Reading.Url ?? "urn:sha256:" + report.Sha256);
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", span.SliceOf(text));
        json.WriteString("prefix", offsets.Whole(new TextSpan(Math.Max(0, span.Start - Around), span.Start)).SliceOf(text));
        json.WriteString("suffix", offsets.Whole(new TextSpan(span.End, Math.Min(text.Length, span.End + Around))).SliceOf(text));
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", offsets[span.Start]);
        json.WriteNumber("end", offsets[span.End]);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Body(Utf8JsonWriter json, string value, string purpose)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("value", value);
        json.WriteString("format", "text/plain");
        json.WriteString("purpose", purpose);
        json.WriteEndObject();
    }
}
