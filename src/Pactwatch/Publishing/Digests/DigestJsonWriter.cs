using System.Text.Json;
using NodaTime.Text;

namespace Pactwatch.Publishing.Digests;

/// <summary>Writes a digest as JSON: schema "pactwatch.digest/1" (docs/watching.md), the same bytes for the same digest.</summary>
public static class DigestJsonWriter
{
    public static void Write(Stream stream, Digest digest)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(digest);
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", "pactwatch.digest/1");
            json.WriteString("id", digest.Id);
            json.WriteBoolean("isTest", digest.IsTest);
            json.WriteNumber("from", digest.From);
            json.WriteNumber("to", digest.To);
            json.WriteString("at", InstantPattern.General.Format(digest.At));
            json.WriteDate("asOf", digest.AsOf);
            json.WriteString("gist", digest.Gist);
            json.WriteList("entries", digest.Entries, entry => Write(json, entry));
            json.WriteNumber("leftOut", digest.LeftOut);
            json.WriteNumber("protectedReports", digest.ProtectedReports);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, DigestEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("kind", entry.Kind.Word());
        json.WriteString("label", entry.Label);
        json.WriteString("agreement", entry.Agreement);
        json.WriteString("thing", entry.Thing);
        json.WriteString("title", entry.Title);
        json.WriteList("slots", entry.Slots, slot =>
        {
            json.WriteStartObject();
            json.WriteString("name", slot.Name);
            json.WriteString("before", slot.Before);
            json.WriteString("after", slot.After);
            json.WriteEndObject();
        });
        json.WriteString("words", entry.Words);
        json.WriteEndObject();
    }
}
