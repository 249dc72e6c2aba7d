namespace Pactwatch.Derivation.Reuse;

/// <summary>An earlier report that may share passages with the one just added. Ordered by report.</summary>
/// <param name="Report">Its number.</param>
/// <param name="Shared">Fingerprints in common, at least two; counted up to 65,535.</param>
public readonly record struct ReuseCandidate(int Report, int Shared) : IComparable<ReuseCandidate>
{
    public int CompareTo(ReuseCandidate other) => Report != other.Report ? Report.CompareTo(other.Report) : Shared.CompareTo(other.Shared);

    public static bool operator <(ReuseCandidate left, ReuseCandidate right) => left.CompareTo(right) < 0;

    public static bool operator >(ReuseCandidate left, ReuseCandidate right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReuseCandidate left, ReuseCandidate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReuseCandidate left, ReuseCandidate right) => left.CompareTo(right) >= 0;
}
