using System.Text.Json;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing;

/// <summary>
/// Writes mentions: the words of a report that carry a statement, their offsets in code points, and the
/// slots of the claim. The slice at the offsets is the text, to the letter.
/// </summary>
internal sealed class MentionJsonWriter(Utf8JsonWriter json, Func<ReportId, CodePointOffsets> offsetsOf)
{
    public void WriteMentions(IEnumerable<Mention> mentions)
    {
        json.WriteStartArray("mentions");
        foreach (var mention in mentions)
        {
            json.WriteStartObject();
            WriteMention(mention);
            if (mention is UndertakingClaim claim) WriteSlots(claim);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Offsets and words of a span; an object must be open.</summary>
    public static void WriteSpan(Utf8JsonWriter json, CodePointOffsets offsets, TextSpan span)
    {
        var whole = offsets.Whole(span);
        json.WriteNumber("start", offsets[whole.Start]);
        json.WriteNumber("end", offsets[whole.End]);
        json.WriteString("text", whole.SliceOf(offsets.Text));
    }

    /// <summary>What an undertaking's claim says, slot by slot; an object must be open.</summary>
    public void WriteSlots(UndertakingClaim claim)
    {
        var text = offsetsOf(claim.Report).Text;
        json.WriteString("actor", claim.Actor.Value.Length == 0 ? null : claim.Actor.Value);
        json.WriteString("act", claim.Act.Word());
        json.WriteString("verb", claim.Verb.Value);
        json.WriteString("object", claim.Object?.Value);
        json.WriteString("beneficiary", claim.Beneficiary?.Value);
        if (claim.Quantity is { } quantity) WriteQuantity(json, "quantity", claim.EditOf("quantity")?.Text ?? (quantity.Words ?? quantity.Value.Span).In(text), quantity.Value);
        else json.WriteNull("quantity");
        json.WriteTexts("places", claim.Places.Select(place => place.Value));
        json.WriteWindow("window", claim.Window?.Value ?? default, claim.EditOf("window")?.Text ?? claim.Window?.Words?.In(text));
        json.WriteTexts("conditions", claim.Conditions.Select(condition => condition.In(text)));
        json.WriteString("modality", claim.Modality.Word());
        json.WriteString("duty", claim.Duty.Word());
        json.WriteString("phase", claim.Phase);
    }

    public static void WriteQuantity(Utf8JsonWriter json, string name, string text, Quantity quantity)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        WriteBounds(json, quantity);
        json.WriteEndObject();
    }

    /// <summary>The interval that a quantity means; an object must be open.</summary>
    public static void WriteBounds(Utf8JsonWriter json, Quantity quantity)
    {
        json.WriteAmount("min", quantity.Min);
        json.WriteAmount("max", quantity.Max);
        json.WriteString("unit", quantity.Unit);
        json.WriteString("approximation", quantity.Approximation.Word());
        json.WriteString("per", quantity.Per);
    }

    /// <summary>Where a mention's words stand, and the words; an object must be open.</summary>
    public void WriteWords(Mention mention)
    {
        json.WriteString("report", mention.Report.Value);
        WriteSpan(json, offsetsOf(mention.Report), mention.Span);
    }

    private void WriteGloss(Gloss gloss)
    {
        json.WriteStartObject("gloss");
        json.WriteString("text", gloss.Text);
        json.WriteString("by", gloss.By);
        json.WriteString("language", gloss.Language);
        json.WriteEndObject();
    }

    private void WriteMention(Mention mention)
    {
        WriteWords(mention);
        json.WriteTexts("attribution", mention.Attribution);
        json.WriteString("stance", mention.Stance.Word());
        if (mention is Claim { Gloss: { } gloss }) WriteGloss(gloss);
    }
}
