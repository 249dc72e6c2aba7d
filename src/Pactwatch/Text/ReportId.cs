namespace Pactwatch.Text;

/// <summary>The name of a report: "r-" and the first 16 hexadecimal digits of the SHA-256 of its raw bytes. Ordered as text, byte by byte.</summary>
public readonly record struct ReportId(string Value) : IComparable<ReportId>
{
    public int CompareTo(ReportId other) => string.CompareOrdinal(Value, other.Value);

    public static ReportId OfSha256(string hexadecimal)
    {
        ArgumentNullException.ThrowIfNull(hexadecimal);
        return new ReportId("r-" + hexadecimal[..16]);
    }

    public static bool operator <(ReportId left, ReportId right) => left.CompareTo(right) < 0;

    public static bool operator >(ReportId left, ReportId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReportId left, ReportId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReportId left, ReportId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
