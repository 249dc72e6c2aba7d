using System.Text.Json;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing;

/// <summary>
/// Writes single parts of a ledger, to the letter as they stand in the whole ("pactwatch-ledger/1"): for programs that ask
/// for one entry at a time. The ledger must rest on no protected report.
/// </summary>
public sealed class LedgerParts
{
    private readonly SourcedLedger ledger;
    private readonly Dictionary<ReportId, CodePointOffsets> offsets = [];

    /// <exception cref="ArgumentException">The ledger rests on a protected report.</exception>
    public LedgerParts(SourcedLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        LedgerExport.AssertHoldsNothingProtected(ledger);
        this.ledger = ledger;
    }

    public void WriteAccord(Utf8JsonWriter json, Accord accord) => new AccordJsonWriter(json, Mentions(json)).Write(accord, OffsetsOf);

    public void WriteUndertaking(Utf8JsonWriter json, UndertakingEntry entry) => new UndertakingJsonWriter(json, Mentions(json)).Write(entry);

    public void WriteDiscrepancy(Utf8JsonWriter json, Discrepancy discrepancy) => new AccordJsonWriter(json, Mentions(json)).WriteDiscrepancy(discrepancy);

    /// <param name="withText">True to add the stored text, its blocks and its links.</param>
    public void WriteReport(Utf8JsonWriter json, LedgerReport held, bool withText)
    {
        ArgumentNullException.ThrowIfNull(held);
        var withdrawal = ledger.Retractions.FirstOrDefault(retraction => retraction.Kind == RetractionKind.Withdrawn && retraction.Reports.Contains(held.Id));
        ReportJsonWriter.Write(json, held, withdrawal, OffsetsOf(held.Id), Mentions(json), withText);
    }

    public static void WriteJudgement(Utf8JsonWriter json, Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(judgement);
        JudgementJson.Write(json, judgement, effect: null);
    }

    private MentionJsonWriter Mentions(Utf8JsonWriter json) => new(json, OffsetsOf);

    private CodePointOffsets OffsetsOf(ReportId id)
    {
        if (!offsets.TryGetValue(id, out var held)) offsets[id] = held = new CodePointOffsets(ledger.Report(id).Report.Text.Characters);
        return held;
    }
}
