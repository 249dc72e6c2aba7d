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
        WriteDay(quote.Setting);
        json.WriteString("saidIn", quote.Setting?.Place);
        json.WriteString("style", quote.Style.Word());
        json.WriteString("text", offsets.Whole(quote.Fullest.Span).SliceOf(offsets.Text));
        json.WriteOriginals(quote.Origins);
        mentions.WriteMentions(quote.Mentions);
        json.WriteEndObject();
    }

    /// <summary>The day of the saying as a window; null where no day is told.</summary>
    private void WriteDay(UtteranceSetting? setting)
    {
        if (setting?.OnText is not { } words)
        {
            json.WriteNull("saidOn");
            return;
        }

        json.WriteStartObject("saidOn");
        json.WriteDate("from", setting.On?.From);
        json.WriteDate("to", setting.On?.To);
        json.WriteString("text", words);
        json.WriteEndObject();
    }
}
