using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing;

/// <summary>How values of ours look in JSON: text readable and unescaped, "\n" line ends, days as ISO 8601, unknown as null.</summary>
public static class JsonOutput
{
    /// <summary>For files that people read and compare.</summary>
    public static JsonWriterOptions Indented { get; } = Options(indented: true);

    /// <summary>For JSON Lines.</summary>
    public static JsonWriterOptions Line { get; } = Options(indented: false);

    public static void WriteDate(this Utf8JsonWriter json, string name, LocalDate? date)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (date is { } day) json.WriteString(name, LocalDatePattern.Iso.Format(day));
        else json.WriteNull(name);
    }

    /// <summary>Without trailing zeros, so that 2500 and 2500.00 are the same bytes.</summary>
    public static void WriteAmount(this Utf8JsonWriter json, string name, decimal? amount)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WritePropertyName(name);
        if (amount is { } value) json.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
        else json.WriteNullValue();
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>The names of the originals behind a cell, how few and how many there can be, and which of them were taken back.</summary>
    public static void WriteOriginals(this Utf8JsonWriter json, Originals originals)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(originals);
        json.WriteTexts("origins", originals.Names);
        json.WriteStartObject("originsCount");
        json.WriteNumber("min", originals.Fewest);
        json.WriteNumber("max", originals.Most);
        json.WriteTexts("withdrawn", originals.Withdrawn);
        json.WriteEndObject();
    }

    /// <summary>When a report is believed published, what it says itself, and why the two differ.</summary>
    public static void WritePublished(this Utf8JsonWriter json, PublishedBelief published)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject("published");
        json.WriteDate("date", published.Date);
        json.WriteString("basis", published.Basis.Word());
        json.WriteDate("from", published.From);
        json.WriteDate("to", published.To);
        json.WriteDate("stated", published.Stated);
        json.WriteString("conflict", published.Conflict);
        json.WriteEndObject();
    }

    /// <summary>A list that this version never fills; the key is part of the format.</summary>
    public static void WriteEmptyList(this Utf8JsonWriter json, string name)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray(name);
        json.WriteEndArray();
    }

    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    /// <summary>Always an object: its ends are null where they are unknown.</summary>
    public static void WriteWindow(this Utf8JsonWriter json, string name, DateWindow window, string? text)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject(name);
        json.WriteDate("from", window.From);
        json.WriteDate("to", window.To);
        json.WriteString("text", text);
        if (window.RelativeTo is { } relative)
        {
            json.WriteStartObject("relativeTo");
            json.WriteString("event", relative.Event);
            json.WriteString("offset", relative.Offset);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("relativeTo");
        }

        json.WriteEndObject();
    }

    // The relaxed encoder keeps quotation marks and letters of every script as they are; it is unsafe only
    // inside HTML, where this output never goes unescaped.
    private static JsonWriterOptions Options(bool indented) =>
        new() { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
