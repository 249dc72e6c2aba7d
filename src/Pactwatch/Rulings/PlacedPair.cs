using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Rulings;

/// <summary>A ruling on two claims whose words were found; of several on one pair the latest comes last.</summary>
internal sealed record PlacedPair(ReportId OneReport, ImmutableArray<TextSpan> Ones, ReportId OtherReport, ImmutableArray<TextSpan> Others, string? About, bool IsSame)
{
    public bool Equals(PlacedPair? other) =>
        other is not null && OneReport == other.OneReport && OtherReport == other.OtherReport && About == other.About && IsSame == other.IsSame
        && Ones.SequenceEqual(other.Ones) && Others.SequenceEqual(other.Others);

    public override int GetHashCode() => HashCode.Combine(OneReport, OtherReport, About, IsSame);
}
