using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction;

/// <summary>Everything one report claims, each list in text order: what extraction hands to reconciliation.</summary>
public sealed record ReportClaims(
    AnnotatedReport Annotated,
    ImmutableArray<UndertakingClaim> Undertakings,
    ImmutableArray<FigureClaim> Figures,
    ImmutableArray<UtteranceClaim> Utterances,
    ImmutableArray<EventClaim> Events,
    ImmutableArray<StatusClaim> Statuses)
{
    public Report Report => Annotated.Report;

    /// <summary>What is told as done against a truce.</summary>
    public ImmutableArray<IncidentClaim> Incidents { get; init; } = [];

    /// <summary>What is told of the conditions on which undertakings hang.</summary>
    public ImmutableArray<ConditionClaim> Conditions { get; init; } = [];

    /// <summary>The clauses and terms of an agreement's own text; null for any other report.</summary>
    public Instrument? Instrument { get; init; }
}
