using System.Text.Json;
using Pactwatch.Ledger;

namespace Pactwatch.Publishing;

/// <summary>Writes one undertaking, keys in the format's order.</summary>
internal sealed class UndertakingJsonWriter(Utf8JsonWriter json, MentionJsonWriter mentions)
{
    public void Write(UndertakingEntry entry)
    {
        json.WriteStartObject();
        WriteWhatAndHow(entry);
        WriteWhereAndWhen(entry);
        json.WriteString("state", entry.State.Word());
        json.WriteList("completion", entry.Completion, WriteCompletion);
        json.WriteList("positions", entry.Positions, WritePosition);
        json.WriteList("rulings", entry.Rulings, WriteRuling);
        json.WriteNumber("reportsCount", entry.ReportsCount);
        json.WriteOriginals(entry.Origins);
        mentions.WriteMentions(entry.Mentions);
        json.WriteEndObject();
    }

    private void WriteRuling(SlotRuling ruling)
    {
        json.WriteStartObject();
        json.WriteString("slot", ruling.Slot);
        json.WriteString("value", ruling.Text);
        json.WriteString("asRead", ruling.AsRead);
        json.WriteString("judgement", ruling.Judgement.Id);
        json.WriteEndObject();
    }

    private void WriteWhatAndHow(UndertakingEntry entry)
    {
        json.WriteString("id", entry.Id);
        json.WriteString("actor", entry.Actor);
        json.WriteString("act", entry.Act.Word());
        json.WriteString("verb", entry.Verb);
        json.WriteString("object", entry.Object);
        json.WriteString("beneficiary", entry.Beneficiary);
        json.WriteString("duty", entry.Duty.Word());
        json.WriteString("modality", entry.Modality.Word());
        json.WriteString("standing", entry.Standing?.Word());
        json.WriteTexts("clauses", entry.Clauses);
        json.WriteList("clauseMatches", entry.ClauseMatches, match => WriteClauseMatch(entry, match));
    }

    private void WriteClauseMatch(UndertakingEntry entry, ClauseMatch match)
    {
        json.WriteStartObject();
        if (entry.Mentions.FirstOrDefault(claim => claim.Id == match.Claim) is { } claim) mentions.WriteWords(claim);
        json.WriteString("claim", match.Claim);
        json.WriteString("instrument", match.Instrument.Value);
        json.WriteString("clause", match.Clause);
        json.WriteString("path", match.Path);
        json.WriteString("relation", match.Relation.Word());
        json.WriteTexts("reasons", match.Reasons);
        json.WriteEndObject();
    }

    private void WriteWhereAndWhen(UndertakingEntry entry)
    {
        if (entry.Quantity is { } quantity) MentionJsonWriter.WriteQuantity(json, "quantity", quantity.Text, quantity.Quantity);
        else json.WriteNull("quantity");
        json.WriteTexts("places", entry.Places);
        json.WriteWindow("window", entry.Window, entry.WindowText);
        json.WriteList("conditions", entry.Conditions, WriteCondition);
        json.WriteEmptyList("dependsOn");
        json.WriteString("phase", entry.Phase);
        json.WriteString("partOf", entry.PartOf);
    }

    private void WriteCondition(Condition condition)
    {
        json.WriteStartObject();
        json.WriteString("text", condition.Text);
        json.WriteString("state", condition.State);
        mentions.WriteMentions(condition.Mentions);
        json.WriteEndObject();
    }

    private void WriteCompletion(Completion completion)
    {
        json.WriteStartObject();
        json.WriteString("extent", completion.Extent.Word());
        json.WriteTexts("scope", completion.Scope);
        json.WriteString("by", completion.By.Word());
        json.WriteBoolean("breach", completion.IsBreach);
        json.WriteDate("on", completion.On);
        mentions.WriteMentions(completion.Mentions);
        json.WriteEndObject();
    }

    private void WritePosition(Position position)
    {
        json.WriteStartObject();
        json.WriteString("slot", position.Slot);
        json.WriteString("value", position.Value);
        json.WriteTexts("reports", position.Reports.Select(report => report.Value));
        json.WriteOriginals(position.Origins);
        json.WriteEndObject();
    }
}
