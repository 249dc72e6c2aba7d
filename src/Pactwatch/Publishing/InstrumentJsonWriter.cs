using System.Text.Json;
using Pactwatch.Ledger;

namespace Pactwatch.Publishing;

/// <summary>Writes an agreement's own text: its clauses with their places, and the words that it gives a meaning.</summary>
internal static class InstrumentJsonWriter
{
    public static void Write(Utf8JsonWriter json, Instrument instrument, CodePointOffsets offsets)
    {
        json.WriteStartObject();
        json.WriteString("report", instrument.Report.Value);
        json.WriteString("authority", instrument.Authority.Word());
        json.WriteBoolean("read", instrument.IsRead);
        json.WriteString("part", instrument.Part.Word());
        json.WriteString("goesWith", instrument.GoesWith?.Value);
        json.WriteList("clauses", instrument.Clauses, clause => WriteClause(json, instrument, clause, offsets));
        json.WriteList("terms", instrument.Terms, term => WriteTerm(json, instrument, term));
        if (instrument.Clock is { } clock)
        {
            json.WriteStartObject("clock");
            json.WriteString("term", clock.Term);
            json.WriteString("event", clock.Event);
            json.WriteDate("on", clock.On);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("clock");
        }

        json.WriteEndObject();
    }

    private static void WriteClause(Utf8JsonWriter json, Instrument instrument, Clause clause, CodePointOffsets offsets)
    {
        json.WriteStartObject();
        json.WriteString("id", clause.Id);
        json.WriteString("path", clause.Path);
        json.WriteNumber("start", offsets[clause.Span.Start]);
        json.WriteNumber("end", offsets[clause.Span.End]);
        json.WriteString("parent", clause.Parent is { } parent ? instrument.Clauses[parent].Id : null);
        json.WriteString("role", clause.Role.Word());
        json.WriteEndObject();
    }

    private static void WriteTerm(Utf8JsonWriter json, Instrument instrument, DefinedTerm term)
    {
        json.WriteStartObject();
        json.WriteString("term", term.Term);
        json.WriteString("meaning", term.Meaning);
        json.WriteString("clause", instrument.Clauses[term.Clause].Id);
        json.WriteEndObject();
    }
}
