using System.Text.Json;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing;

/// <summary>Writes who took it from whom as "pactwatch-derivations/1": every report that counts, own reporting with an empty list. Offsets count code points.</summary>
public static class DerivationsJsonWriter
{
    public const string Format = "pactwatch-derivations/1";

    public static void Write(Stream stream, SourcedLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(ledger);
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            var offsets = ledger.Reports.ToDictionary(held => held.Id, held => new CodePointOffsets(held.Report.Text.Characters));
            var links = ledger.Derivations.ToLookup(link => link.Report);
            var mentions = new MentionJsonWriter(json, report => offsets[report]);
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteDate("asOf", ledger.AsOf);
            json.WriteList("reports", ledger.Reports, held => WriteReport(json, held, [.. links[held.Id]], mentions));
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteReport(Utf8JsonWriter json, LedgerReport held, DerivationLink[] links, MentionJsonWriter mentions)
    {
        json.WriteStartObject();
        json.WriteString("report", held.Id.Value);
        json.WriteString("source", held.Report.Source);
        json.WriteString("outlet", held.Report.Reading.Outlet);
        json.WriteString("title", held.Report.Reading.Title);
        json.WritePublished(held.Published);
        json.WriteList("originals", links, link => WriteLink(json, link, mentions));
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, DerivationLink link, MentionJsonWriter mentions)
    {
        json.WriteStartObject();
        json.WriteString("origin", link.Origin);
        json.WriteString("from", link.From?.Value);
        json.WriteString("how", link.How.Word());
        json.WriteString("degree", link.Degree.Word());
        json.WriteAmount("share", link.SharePermille / 1000m);
        mentions.WriteMentions(link.Mentions);
        json.WriteEndObject();
    }
}
