using System.Collections.Immutable;
using System.Text.Json;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing;

/// <summary>
/// Writes a ledger as "pactwatch-ledger/1": canonical bytes, a function of the ledger and what the export is
/// to hold. Every key is present; what is unknown is null. Offsets count code points.
/// </summary>
public static class LedgerJsonWriter
{
    public const string Format = "pactwatch-ledger/1";

    /// <exception cref="ArgumentException">The ledger rests on a protected report, or has no accord of the id asked for.</exception>
    public static void Write(Stream stream, SourcedLedger ledger, LedgerExport export)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(export);
        LedgerExport.AssertHoldsNothingProtected(ledger);

        var accords = export.Accord is null ? ledger.Accords : ledger.Accords.RemoveAll(accord => accord.Id != export.Accord);
        if (export.Accord is not null && accords.IsEmpty) throw new ArgumentException($"The ledger has no accord {export.Accord}.", nameof(export));
        var wanted = export.Accord is null ? null : accords[0].Reports.ToHashSet();
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            WriteLedger(json, ledger, export, accords, held => wanted is null || wanted.Contains(held));
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteLedger(
        Utf8JsonWriter json, SourcedLedger ledger, LedgerExport export, ImmutableArray<Accord> accords, Func<ReportId, bool> isWanted)
    {
        var offsetsByReport = ledger.Reports.ToDictionary(held => held.Id, held => new CodePointOffsets(held.Report.Text.Characters));
        CodePointOffsets OffsetsOf(ReportId report) => offsetsByReport[report];
        var mentions = new MentionJsonWriter(json, OffsetsOf);
        var accordWriter = new AccordJsonWriter(json, mentions);

        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteDate("asOf", ledger.AsOf);
        json.WriteStartObject("producer");
        json.WriteString("name", "pactwatch");
        json.WriteString("version", export.ProducerVersion);
        json.WriteEndObject();
        json.WriteNumber("protectedReports", export.ProtectedReports);
        json.WriteList("reports", ledger.Reports.Where(held => isWanted(held.Id)), held => ReportJsonWriter.Write(json, held, ledger.Retractions.FirstOrDefault(retraction => retraction.Kind == RetractionKind.Withdrawn && retraction.Reports.Contains(held.Id)), OffsetsOf(held.Id), mentions, export.WithText));
        json.WriteList("accords", accords, accord => accordWriter.Write(accord, OffsetsOf));
        json.WriteList("retractions", ledger.Retractions.Where(retraction => isWanted(retraction.Notice)), retraction => RetractionJsonWriter.Write(json, ledger, retraction, mentions));
        json.WriteList("judgements", ledger.Effects.Where(effect => isWanted(effect.Judgement.Words.Report)), effect => JudgementJson.Write(json, effect.Judgement, effect));
        json.WriteEndObject();
    }
}
