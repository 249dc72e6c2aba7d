using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Rulings;

/// <summary>A ruling on two claims whose words were found; of several on one pair the latest comes last.</summary>
public sealed record PlacedPair(ReportId OneReport, ImmutableArray<TextSpan> Ones, ReportId OtherReport, ImmutableArray<TextSpan> Others, string? About, bool IsSame)
{
    /// <summary>True where the other rules on the same two claims, in either order.</summary>
    public bool IsOn(PlacedPair other)
    {
        ArgumentNullException.ThrowIfNull(other);
        bool Is(ReportId one, ImmutableArray<TextSpan> ones, ReportId second, ImmutableArray<TextSpan> others) =>
            OneReport == one && OtherReport == second && Ones.SequenceEqual(ones) && Others.SequenceEqual(others);
        return About == other.About && (Is(other.OneReport, other.Ones, other.OtherReport, other.Others) || Is(other.OtherReport, other.Others, other.OneReport, other.Ones));
    }

    public bool Equals(PlacedPair? other) =>
        other is not null && OneReport == other.OneReport && OtherReport == other.OtherReport && About == other.About && IsSame == other.IsSame
        && Ones.SequenceEqual(other.Ones) && Others.SequenceEqual(other.Others);

    public override int GetHashCode() => HashCode.Combine(OneReport, OtherReport, About, IsSame);
}
