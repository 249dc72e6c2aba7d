using System.Collections.Immutable;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

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
    ImmutableArray<DerivationLink> Derivations)
{
    /// <summary>The independent originals behind all its reports.</summary>
    public Originals Origins { get; init; } = [];

    /// <summary>What is told as done against it, each incident once.</summary>
    public ImmutableArray<IncidentEntry> Incidents { get; init; } = [];

    /// <summary>The agreement's own texts that are held: the ones that bind most first, then the latest.</summary>
    public ImmutableArray<Instrument> Instruments { get; init; } = [];
}
