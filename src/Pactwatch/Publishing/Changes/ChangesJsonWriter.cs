using System.Text.Json;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Changes;

/// <summary>Writes changes as JSON: format "pactwatch-changes/1", the same bytes for the same two ledgers.</summary>
public static class ChangesJsonWriter
{
    /// <param name="report">The report whose doing is shown; null where two days are compared.</param>
    public static void Write(Stream stream, LedgerChanges changes, ReportId? report)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(changes);
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            var offsets = new Dictionary<ReportId, CodePointOffsets>();
            var mentions = new MentionJsonWriter(json, OffsetsOf);
            json.WriteStartObject();
            json.WriteString("format", "pactwatch-changes/1");
            json.WriteDate("from", report is null ? changes.Before.AsOf : null);
            json.WriteString("report", report?.Value);
            json.WriteDate("asOf", changes.After.AsOf);
            json.WriteTexts("newReports", changes.NewReports.Select(id => id.Value));
            json.WriteList("changes", changes.All, change => Write(json, change, mentions));
            json.WriteEndObject();

            CodePointOffsets OffsetsOf(ReportId id)
            {
                if (!offsets.TryGetValue(id, out var held)) offsets[id] = held = new CodePointOffsets(changes.After.Report(id).Report.Text.Characters);
                return held;
            }
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, LedgerChange change, MentionJsonWriter mentions)
    {
        json.WriteStartObject();
        json.WriteString("kind", change.Kind.Word());
        json.WriteString("accord", change.Accord);
        json.WriteString("about", change.About);
        json.WriteString("thing", change.Thing);
        json.WriteString("what", change.What);
        json.WriteString("slot", change.Slot);
        json.WriteString("was", change.Was);
        json.WriteString("now", change.Now);
        mentions.WriteMentions(change.Mentions);
        json.WriteEndObject();
    }
}
