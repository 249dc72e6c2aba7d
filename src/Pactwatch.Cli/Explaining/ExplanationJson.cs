using System.Text.Json;
using Pactwatch.Ledger;
using Pactwatch.Publishing;

namespace Pactwatch.Cli.Explaining;

/// <summary>An explanation for programs: mentions look as they do in the ledger's export, offsets in code points.</summary>
internal static class ExplanationJson
{
    public static void Write(Stream stream, SourcedLedger ledger, ExplainedThing thing)
    {
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteString("format", "pactwatch-explanation/1");
            json.WriteDate("asOf", ledger.AsOf);
            json.WriteString("id", thing.Id);
            json.WriteString("heading", thing.Heading);
            json.WriteTexts("notes", thing.Notes);
            json.WriteList("evidence", thing.Evidence, evidence => WriteEvidence(json, ledger, evidence.Position, evidence.Mention));
            json.WriteList("originals", thing.Originals, cell => WriteOriginals(json, cell.Cell, cell.Originals));
            json.WriteList("matches", thing.Matches, match => WriteMatch(json, match));
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteEvidence(Utf8JsonWriter json, SourcedLedger ledger, string? position, Mention mention)
    {
        var held = ledger.Report(mention.Report);
        var offsets = new CodePointOffsets(held.Report.Text.Characters);
        var span = offsets.Whole(mention.Span);
        json.WriteStartObject();
        json.WriteString("claim", (mention as Claim)?.Id);
        json.WriteString("position", position);
        json.WriteString("report", held.Id.Value);
        json.WriteString("source", held.Report.Source);
        json.WriteString("outlet", held.Report.Reading.Outlet);
        json.WritePublished(held.Published);
        json.WriteNumber("start", offsets[span.Start]);
        json.WriteNumber("end", offsets[span.End]);
        json.WriteString("text", span.SliceOf(offsets.Text));
        json.WriteString("context", WordsInContext.Of(held.Report.Text, mention.Span));
        json.WriteTexts("attribution", mention.Attribution);
        json.WriteString("stance", mention.Stance.Word());
        json.WriteEndObject();
    }

    private static void WriteOriginals(Utf8JsonWriter json, string cell, Originals originals)
    {
        json.WriteStartObject();
        json.WriteString("cell", cell);
        json.WriteOriginals(originals);
        json.WriteList("steps", originals.Steps, step =>
        {
            json.WriteStartObject();
            json.WriteString("report", step.Mention.Report.Value);
            json.WriteTexts("originals", step.Originals);
            json.WriteString("basis", step.Basis.Word());
            json.WriteTexts("evidence", step.Evidence.Select(words => words.Report.Value));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteMatch(Utf8JsonWriter json, MatchReason match)
    {
        json.WriteStartObject();
        json.WriteTexts("claims", [match.ClaimA, match.ClaimB]);
        json.WriteNumber("score", match.Score);
        json.WriteTexts("reasons", match.Reasons);
        json.WriteEndObject();
    }
}
