using System.Collections.Immutable;
using System.Text.Json;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Parties;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Publishing;

/// <summary>Writes what the annotation stages found in one text: one JSON object on one line. Offsets count code points.</summary>
public static class AnnotationJsonWriter
{
    /// <param name="undertakings">The claims of this report to write beside its layers.</param>
    public static void WriteLine(Stream stream, AnnotatedReport annotated, ImmutableArray<UndertakingClaim> undertakings)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(annotated);
        var offsets = new CodePointOffsets(annotated.Text.Characters);
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Line))
        {
            json.WriteStartObject();
            json.WriteString("source", annotated.Report.Source);
            json.WriteDate("published", annotated.Report.Published.Date);
            json.WriteString("text", annotated.Text.Characters);
            WriteLanguage(json, annotated, offsets);
            json.WriteList("entities", annotated.Entities, entity => WriteEntity(json, offsets, entity));
            json.WriteList("coreferences", annotated.Coreferences, reference => WriteCoreference(json, offsets, reference));
            json.WriteList("times", annotated.Times, time => WriteTime(json, offsets, time));
            json.WriteList("quantities", annotated.Quantities, quantity => WriteQuantity(json, offsets, quantity));
            json.WriteList("attributions", annotated.Attributions, speech => WriteAttribution(json, offsets, speech));
            var mentions = new MentionJsonWriter(json, _ => offsets);
            json.WriteList("undertakings", undertakings, claim => WriteUndertaking(json, offsets, mentions, claim));
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteLanguage(Utf8JsonWriter json, AnnotatedReport annotated, CodePointOffsets offsets)
    {
        json.WriteStartArray("sentences");
        foreach (var sentence in annotated.Sentences)
        {
            json.WriteStartObject();
            json.WriteNumber("start", offsets[sentence.Span.Start]);
            json.WriteNumber("end", offsets[sentence.Span.End]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteList("tokens", annotated.Tokens, token => WriteToken(json, offsets, token));
    }

    private static void WriteToken(Utf8JsonWriter json, CodePointOffsets offsets, Token token)
    {
        json.WriteStartObject();
        MentionJsonWriter.WriteSpan(json, offsets, token.Span);
        json.WriteString("lemma", token.Lemma);
        json.WriteString("upos", token.Upos);
        if (token.Deprel is null) json.WriteNull("head");
        else json.WriteNumber("head", token.Head);
        json.WriteString("deprel", token.Deprel);
        json.WriteEndObject();
    }

    private static void WriteEntity(Utf8JsonWriter json, CodePointOffsets offsets, EntityMention entity)
    {
        json.WriteStartObject();
        MentionJsonWriter.WriteSpan(json, offsets, entity.Span);
        json.WriteString("type", entity.Type.Word());
        json.WriteString("name", entity.Name);
        json.WriteString("state", entity.State);
        json.WriteString("role", entity.Role);
        json.WriteEndObject();
    }

    private static void WriteCoreference(Utf8JsonWriter json, CodePointOffsets offsets, Annotation.References.Coreference reference)
    {
        json.WriteStartObject();
        MentionJsonWriter.WriteSpan(json, offsets, reference.Span);
        json.WriteStartArray("names");
        foreach (var name in reference.Names) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteList("antecedents", reference.Antecedents, span =>
        {
            json.WriteStartObject();
            MentionJsonWriter.WriteSpan(json, offsets, span);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, CodePointOffsets offsets, TimeExpression time)
    {
        json.WriteStartObject();
        MentionJsonWriter.WriteSpan(json, offsets, time.Span);
        json.WriteString("type", time.Type.Word());
        json.WriteString("value", time.Value);
        json.WriteString("mod", time.Mod);
        json.WriteDate("from", time.From);
        json.WriteDate("to", time.To);
        json.WriteString("role", time.Role.Word());
        json.WriteString("anchor", time.Anchor);
        json.WriteWindow("window", time.Window, time.Phrase.In(offsets.Text));
        json.WriteString("openReason", time.OpenReason);
        json.WriteEndObject();
    }

    private static void WriteQuantity(Utf8JsonWriter json, CodePointOffsets offsets, Quantity quantity)
    {
        json.WriteStartObject();
        MentionJsonWriter.WriteSpan(json, offsets, quantity.Span);
        if (quantity.Share is { } share) WriteShare(json, quantity, share);
        else MentionJsonWriter.WriteBounds(json, quantity);
        json.WriteString("shareOf", quantity.Share is null ? null : quantity.Unit);
        json.WriteString("change", quantity.Change == ChangePart.None ? null : quantity.Change.Word());
        json.WriteEndObject();
    }

    // A share is a number without a unit, from 0 to 1; "shareOf" says what the whole counts.
    private static void WriteShare(Utf8JsonWriter json, Quantity quantity, Share share)
    {
        json.WriteAmount("min", share.Least);
        json.WriteAmount("max", share.Most);
        json.WriteNull("unit");
        json.WriteString("approximation", quantity.Approximation.Word());
        json.WriteString("per", quantity.Per);
    }

    private static void WriteAttribution(Utf8JsonWriter json, CodePointOffsets offsets, AttributedSpeech speech)
    {
        json.WriteStartObject();
        WriteRole(json, offsets, "source", speech.Source);
        WriteRole(json, offsets, "cue", speech.Cue);
        json.WriteList("content", speech.Content, span => WriteSpanObject(json, offsets, span));
        json.WriteString("style", speech.Style.Word());
        json.WriteString("speaker", speech.Speaker.Name.Length == 0 ? null : speech.Speaker.Name);
        json.WriteTexts("chain", speech.Chain);
        json.WriteEndObject();
    }

    private static void WriteRole(Utf8JsonWriter json, CodePointOffsets offsets, string name, TextSpan? span)
    {
        json.WritePropertyName(name);
        if (span is { } words) WriteSpanObject(json, offsets, words);
        else json.WriteNullValue();
    }

    private static void WriteSpanObject(Utf8JsonWriter json, CodePointOffsets offsets, TextSpan span)
    {
        json.WriteStartObject();
        MentionJsonWriter.WriteSpan(json, offsets, span);
        json.WriteEndObject();
    }

    private static void WriteUndertaking(Utf8JsonWriter json, CodePointOffsets offsets, MentionJsonWriter mentions, UndertakingClaim claim)
    {
        json.WriteStartObject();
        MentionJsonWriter.WriteSpan(json, offsets, claim.Span);
        mentions.WriteSlots(claim);
        json.WriteTexts("attribution", claim.Attribution);
        json.WriteString("stance", claim.Stance.Word());
        json.WriteEndObject();
    }
}
