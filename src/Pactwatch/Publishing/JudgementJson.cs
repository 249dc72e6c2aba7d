using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Text;

namespace Pactwatch.Publishing;

/// <summary>Judgements as the formats have them, one JSON object each: in the ledger's list, and one a line in a judgement file.</summary>
public static class JudgementJson
{
    /// <param name="effect">What became of it, where a ledger tells; null in a judgement file, which belongs to no ledger.</param>
    public static void Write(Utf8JsonWriter json, Judgement judgement, JudgementEffect? effect)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(judgement);
        json.WriteStartObject();
        json.WriteString("id", judgement.Id);
        json.WriteString("what", judgement.What.Word());
        json.WriteStartObject("quote");
        json.WriteString("report", judgement.Words.Report.Value);
        json.WriteString("exact", judgement.Words.Exact);
        json.WriteString("prefix", judgement.Words.Prefix);
        json.WriteString("suffix", judgement.Words.Suffix);
        json.WriteEndObject();
        json.WriteString("about", judgement.About);
        json.WriteString("slot", judgement.Slot);
        json.WritePropertyName("value");
        if (SlotValues.Parse(judgement.Value) is { } value) value.WriteTo(json);
        else json.WriteStringValue(judgement.Value);
        json.WriteString("by", judgement.By);
        json.WriteString("at", InstantPattern.ExtendedIso.Format(judgement.At));
        json.WriteString("why", judgement.Why);
        json.WriteString("supersedes", judgement.Supersedes);
        if (effect is not null)
        {
            json.WriteString("effect", effect.Fate.Word());
            json.WriteString("reason", effect.Reason);
        }

        json.WriteEndObject();
    }

    /// <summary>The judgement that one object tells; null where it is none.</summary>
    public static Judgement? Read(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object || !line.TryGetProperty("quote", out var quote) || SlotValues.Words(quote) is not { } words) return null;
        var what = SlotValues.Word<JudgementKind>(SlotValues.Member(line, "what"), LedgerWords.Word);
        if (what is not { } kind || SlotValues.Member(line, "id") is not { } id || SlotValues.Member(line, "by") is not { } by) return null;
        if (InstantPattern.ExtendedIso.Parse(SlotValues.Member(line, "at") ?? "") is not { Success: true, Value: var at }) return null;
        var value = line.TryGetProperty("value", out var told) && (told.ValueKind != JsonValueKind.Null || kind == JudgementKind.Edit) ? told.GetRawText() : null;
        return new Judgement(id, kind, words, SlotValues.Member(line, "slot"), value, by, at, SlotValues.Member(line, "why") ?? "", SlotValues.Member(line, "supersedes"))
        {
            About = SlotValues.Member(line, "about"),
        };
    }
}
