using System.Text.Json;
using Pactwatch.Ledger;

namespace Pactwatch.Publishing;

/// <summary>Writes what was taken back, whom it reaches and which cells lost their last original by it.</summary>
internal static class RetractionJsonWriter
{
    public static void Write(Utf8JsonWriter json, SourcedLedger ledger, Retraction retraction, MentionJsonWriter mentions)
    {
        json.WriteStartObject();
        json.WriteString("notice", retraction.Notice.Value);
        json.WriteString("kind", retraction.Kind.Word());
        json.WriteString("by", retraction.By);
        json.WriteDate("on", retraction.On);
        json.WriteTexts("reports", retraction.Reports.Select(report => report.Value));
        json.WriteTexts("copies", retraction.Copies.Select(report => report.Value));
        json.WriteTexts("lost", LostCells.Of(ledger, retraction).Select(cell => cell.Id));
        mentions.WriteMentions(retraction.Mentions);
        json.WriteEndObject();
    }
}
