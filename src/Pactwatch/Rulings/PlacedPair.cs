using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Rulings;

/// <summary>A ruling on two claims whose words were found; of several on one pair the latest comes last.</summary>
internal sealed record PlacedPair(ReportId OneReport, ImmutableArray<TextSpan> Ones, ReportId OtherReport, ImmutableArray<TextSpan> Others, string? About, bool IsSame);
