using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Dates;

/// <summary>A page date that can't be right.</summary>
/// <param name="FirstPossible">The first day on which it can have been written.</param>
/// <param name="ShownBy">The reports that show it; the report itself where its own text does.</param>
/// <param name="Sentence">Why, in one sentence.</param>
public sealed record DateConflict(ReportId Report, LocalDate Stated, LocalDate FirstPossible, ImmutableArray<ReportId> ShownBy, string Sentence);
