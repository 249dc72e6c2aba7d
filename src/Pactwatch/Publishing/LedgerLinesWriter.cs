using System.Text.Json;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing;

/// <summary>
/// The ledger as JSON Lines for programs that read a line at a time: <c>{"type":"undertaking","accord":"a-…","entry":{…}}</c>,
/// where the entry is, to the letter, what the JSON export has. The first line tells format, day and producer.
/// </summary>
public static class LedgerLinesWriter
{
    public const string Format = "pactwatch-ledger-lines/1";

    /// <exception cref="ArgumentException">The ledger rests on a protected report, or has no accord of the id asked for.</exception>
    public static void Write(Stream stream, SourcedLedger ledger, LedgerExport export)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var whole = new MemoryStream();
        LedgerJsonWriter.Write(whole, ledger, export);
        using var document = JsonDocument.Parse(whole.ToArray());
        var root = document.RootElement;
        Line(stream, json =>
        {
            json.WriteString("type", "ledger");
            json.WriteString("format", Format);
            foreach (var name in (string[])["asOf", "producer", "protectedReports"]) Copy(json, name, root.GetProperty(name));
        });
        foreach (var report in root.GetProperty("reports").EnumerateArray()) Entry(stream, "report", null, report);
        foreach (var accord in root.GetProperty("accords").EnumerateArray())
        {
            var id = accord.GetProperty("id").GetString();
            Line(stream, json =>
            {
                json.WriteString("type", "accord");
                json.WriteString("accord", id);
                json.WriteStartObject("entry");
                foreach (var property in accord.EnumerateObject().Where(property => !Lists.ContainsKey(property.Name))) Copy(json, property.Name, property.Value);
                json.WriteEndObject();
            });
            foreach (var property in accord.EnumerateObject().Where(property => Lists.ContainsKey(property.Name)))
                foreach (var entry in property.Value.EnumerateArray()) Entry(stream, Lists[property.Name], id, entry);
        }

        foreach (var retraction in root.GetProperty("retractions").EnumerateArray()) Entry(stream, "retraction", null, retraction);
        foreach (var judgement in root.GetProperty("judgements").EnumerateArray()) Entry(stream, "judgement", null, judgement);
    }

    /// <summary>Lists of an accord that get a line for each member, and what one is called.</summary>
    private static IReadOnlyDictionary<string, string> Lists { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["undertakings"] = "undertaking", ["others"] = "other", ["figures"] = "figure", ["quotes"] = "quote", ["events"] = "event", ["incidents"] = "incident",
        ["discrepancies"] = "discrepancy", ["revisions"] = "revision", ["derivations"] = "derivation",
    };

    private static void Entry(Stream stream, string type, string? accord, JsonElement entry) => Line(stream, json =>
    {
        json.WriteString("type", type);
        json.WriteString("accord", accord);
        Copy(json, "entry", entry);
    });

    private static void Copy(Utf8JsonWriter json, string name, JsonElement value)
    {
        json.WritePropertyName(name);
        value.WriteTo(json);
    }

    private static void Line(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Line))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
