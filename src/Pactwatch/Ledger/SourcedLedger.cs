using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>
/// The reconciled account of everything the held reports tell, as of a day. A pure function of the reports,
/// the judgements and <see cref="AsOf"/>: every list is in a fixed order that depends on content alone.
/// </summary>
public sealed record SourcedLedger(
    LocalDate? AsOf,
    ImmutableArray<LedgerReport> Reports,
    ImmutableArray<Accord> Accords,
    ImmutableArray<Judgement> Judgements)
{
    /// <summary>Which original each report that counts rests on, those of no accord included; by report, then origin. Own reporting has no row.</summary>
    public ImmutableArray<DerivationLink> Derivations { get; init; } = [];

    /// <summary>What was withdrawn, corrected or edited by then, by day.</summary>
    public ImmutableArray<Retraction> Retractions { get; init; } = [];

    /// <summary>What became of each of <see cref="Judgements"/>, in their order.</summary>
    public ImmutableArray<JudgementEffect> Effects { get; init; } = [];

    /// <summary>Judgements that lost what they ruled on: they are kept, and told as lost.</summary>
    public IEnumerable<JudgementEffect> LostJudgements => Effects.Where(effect => effect.Fate == JudgementFate.Lost);

    /// <summary>The report of that id; it is always one of <see cref="Reports"/>.</summary>
    public LedgerReport Report(ReportId id) => byId.TryGetValue(id, out var report) ? report : throw new KeyNotFoundException($"The ledger holds no report {id}.");

    private readonly ImmutableDictionary<ReportId, LedgerReport> byId = Reports.ToImmutableDictionary(report => report.Report.Id);
}
