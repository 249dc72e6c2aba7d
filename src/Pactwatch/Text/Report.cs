using System.Collections.Immutable;

namespace Pactwatch.Text;

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
    /// <summary>How much the agreement's own text binds; null for every other kind of report.</summary>
    public InstrumentAuthority? Authority { get; init; }

    /// <summary>The first of <see cref="Sources"/>.</summary>
    public string Source => Sources[0];

    public ReportText Text => Reading.Text;

    public PublishedBelief Published => Reading.Published;

    /// <summary>Versions of one address form a series; a report without address is its own.</summary>
    public string Series => "s-" + ContentHash.Of("series", Reading.Url is { } url ? WebAddress.Canonical(url) : Id.Value);
}
