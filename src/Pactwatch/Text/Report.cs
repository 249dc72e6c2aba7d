using System.Collections.Immutable;
using NodaTime;

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

/// <summary>What kind of document a report is.</summary>
public enum ReportKind
{
    /// <summary>An outlet's account.</summary>
    Report,

    /// <summary>The agreement's own text or a joint statement.</summary>
    Instrument,

    /// <summary>A person's own entry.</summary>
    Note,
}

/// <summary>Who may see a report; protected ones leave the house in no export, only as a count.</summary>
public enum Handling
{
    Public,
    Internal,
    Protected,
}

/// <summary>What the reading stage found in a report's bytes. Null means that the report doesn't say.</summary>
public sealed record ReportReading(
    ReportText Text,
    string? Title,
    string? Outlet,
    string? Byline,
    string? Url,
    string? Language,
    PublishedBelief Published,
    LocalDate? ModifiedOn,
    ImmutableArray<Finding> Findings);

/// <summary>
/// One outlet's account as read, its bytes and text fixed for ever. Equal bytes are one report, whatever
/// their names: <see cref="Sources"/> holds every path or address it was read from, in ordinal order.
/// </summary>
public sealed record Report(
    ReportId Id,
    string Sha256,
    ImmutableArray<string> Sources,
    ReportKind Kind,
    Handling Handling,
    ReportReading Reading)
{
    /// <summary>The first of <see cref="Sources"/>.</summary>
    public string Source => Sources[0];

    public ReportText Text => Reading.Text;

    public PublishedBelief Published => Reading.Published;

    /// <summary>Versions of one address form a series; a report without address is its own.</summary>
    public string Series => "s-" + ContentHash.Of("series", Reading.Url ?? Id.Value);
}
