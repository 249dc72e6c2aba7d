using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation.Times;
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
    /// <summary>The report of that id; it is always one of <see cref="Reports"/>.</summary>
    public LedgerReport Report(ReportId id) => byId.TryGetValue(id, out var report) ? report : throw new KeyNotFoundException($"The ledger holds no report {id}.");

    private readonly ImmutableDictionary<ReportId, LedgerReport> byId = Reports.ToImmutableDictionary(report => report.Report.Id);
}

/// <summary>A held report, with the date that is believed of it once its siblings were asked, and its version among those of its address.</summary>
public sealed record LedgerReport(Report Report, PublishedBelief Published, int Version)
{
    public ReportId Id => Report.Id;
}

/// <summary>One agreement and all that is told of it.</summary>
/// <param name="OfficialStatus">What the parties say last; null where nothing is told.</param>
/// <param name="SupportedStatus">What the record bears out.</param>
public sealed record Accord(
    string Id,
    string Title,
    ImmutableArray<string> Parties,
    ImmutableArray<AccordRole> Roles,
    ImmutableArray<ReportId> Reports,
    ImmutableArray<StatusStep> Status,
    AgreementStatus? OfficialStatus,
    AgreementStatus? SupportedStatus,
    ImmutableArray<UndertakingEntry> Undertakings,
    ImmutableArray<OtherEntry> Others,
    ImmutableArray<FigureEntry> Figures,
    ImmutableArray<QuoteEntry> Quotes,
    ImmutableArray<EventEntry> Events,
    ImmutableArray<Discrepancy> Discrepancies,
    ImmutableArray<Revision> Revisions,
    ImmutableArray<DerivationLink> Derivations);

/// <summary>What somebody is to an agreement: party, obligor, implementer, beneficiary, guarantor, mediator or verifier.</summary>
public sealed record AccordRole(string Name, string Role);

/// <summary>The standing as told by reports that agree on it.</summary>
public sealed record StatusStep(AgreementStatus Value, LocalDate? On, ImmutableArray<StatusClaim> Mentions);

/// <summary>A reading of one slot and who holds it.</summary>
/// <param name="Value">For people ("by 2025-09-30").</param>
/// <param name="Origins">The independent originals behind the reports, by name.</param>
public sealed record Position(string Slot, string Value, ImmutableArray<ReportId> Reports, ImmutableArray<string> Origins, ImmutableArray<Mention> Mentions);

public sealed record Condition(string Text, string State, ImmutableArray<Mention> Mentions);

/// <summary>A report that something was done: how far, where, who says so, when.</summary>
public sealed record Completion(CompletionExtent Extent, ImmutableArray<string> Scope, CompletionWitness By, LocalDate? On, ImmutableArray<Mention> Mentions);

/// <summary>Why two claims were taken for one thing: a score from 0 to 100 and the reasons it is made of.</summary>
public sealed record MatchReason(string ClaimA, string ClaimB, int Score, ImmutableArray<string> Reasons);

/// <summary>What is shown of a quantity: the words, and the bounds they mean.</summary>
public sealed record QuantityText(string Text, Annotation.Quantities.Quantity Quantity);

/// <summary>One undertaking across all reports that tell of it.</summary>
/// <param name="WindowText">The words of the window shown, or null.</param>
/// <param name="Origins">Names of the independent originals behind the mentions.</param>
/// <param name="PartOf">Id of the undertaking that this is a part of, or null.</param>
public sealed record UndertakingEntry(
    string Id,
    string? Actor,
    Act Act,
    string Verb,
    string? Object,
    string? Beneficiary,
    Duty Duty,
    Modality Modality,
    QuantityText? Quantity,
    ImmutableArray<string> Places,
    DateWindow Window,
    string? WindowText,
    ImmutableArray<Condition> Conditions,
    string? Phase,
    string? PartOf,
    UndertakingState State,
    ImmutableArray<Completion> Completion,
    ImmutableArray<Position> Positions,
    ImmutableArray<string> Origins,
    ImmutableArray<UndertakingClaim> Mentions,
    ImmutableArray<MatchReason> Matches)
{
    /// <summary>How many reports hold it.</summary>
    public int ReportsCount => Mentions.Select(mention => mention.Report).Distinct().Count();
}

public sealed record OtherEntry(OtherKind Kind, ImmutableArray<UndertakingClaim> Mentions);

public sealed record FigurePosition(Annotation.Quantities.Quantity Quantity, DateWindow? AsOf, ImmutableArray<string> Origins, ImmutableArray<FigureClaim> Mentions);

/// <summary>One measure and the values told of it.</summary>
public sealed record FigureEntry(string Id, string Measure, string? Unit, ImmutableArray<string> Places, ImmutableArray<FigurePosition> Positions);

/// <summary>One utterance and its variants. <see cref="Fullest"/> is the mention shown.</summary>
public sealed record QuoteEntry(
    string Id, string Speaker, string? Role, string? SaidTo, Annotation.Attribution.AttributionStyle Style, UtteranceClaim Fullest, ImmutableArray<string> Origins, ImmutableArray<UtteranceClaim> Mentions);

/// <summary>Something that happened, across reports. <see cref="Fulfils"/> and <see cref="Violates"/> name undertakings.</summary>
public sealed record EventEntry(
    string Id, string What, string? Actor, string Verb, ImmutableArray<string> Places, DateWindow On, string? OnText, ImmutableArray<string> Fulfils, ImmutableArray<string> Violates, ImmutableArray<string> Origins, ImmutableArray<EventClaim> Mentions);

/// <summary>Where reports can't all be right. <see cref="About"/> is the id of an entry or a report, or null for the accord itself.</summary>
public sealed record Discrepancy(string Id, DiscrepancyKind Kind, string? About, string Explanation, bool CopyError, ImmutableArray<Position> Positions);

/// <summary>A plan that changed: the later word takes the earlier one's place.</summary>
public sealed record Revision(string About, RevisionKind Kind, string Was, string Now, LocalDate? On, string? By, ImmutableArray<Mention> Mentions);

/// <summary>One original that a report rests on.</summary>
/// <param name="Origin">Always a name: an agency, an outlet, a party's statement.</param>
/// <param name="From">The held report it was taken from, or null.</param>
/// <param name="SharePermille">Part of the report's words carried over, in thousandths; null where <paramref name="From"/> is not held.</param>
public sealed record DerivationLink(
    ReportId Report, string Origin, ReportId? From, DerivationMeans How, DerivationDegree Degree, int? SharePermille, ImmutableArray<Mention> Mentions);
