using System.Text.Json;
using Pactwatch.Ledger;

namespace Pactwatch.Publishing;

/// <summary>Writes one utterance and its variants; the text shown is the fullest variant, whole characters only.</summary>
internal sealed class QuoteJsonWriter(Utf8JsonWriter json, MentionJsonWriter mentions)
{
    public void Write(QuoteEntry quote, CodePointOffsets offsets)
    {
        json.WriteStartObject();
        json.WriteString("id", quote.Id);
        json.WriteString("speaker", quote.Speaker);
        json.WriteString("role", quote.Role);
        json.WriteString("saidTo", quote.SaidTo);
        json.WriteString("style", quote.Style.Word());
        json.WriteString("text", offsets.Whole(quote.Fullest.Span).SliceOf(offsets.Text));
        json.WriteOriginals(quote.Origins);
        mentions.WriteMentions(quote.Mentions);
        json.WriteEndObject();
    }
}
