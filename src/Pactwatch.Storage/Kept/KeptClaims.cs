using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Extraction;
using Pactwatch.Serialization;
using Pactwatch.Text;

namespace Pactwatch.Storage.Kept;

/// <summary>
/// The claims of a store's reports, kept in the store itself; where it can't be written to they are not kept, and nothing else is different.
/// </summary>
/// <param name="store">Is asked, and given what is new where it is open for writing.</param>
/// <param name="gate">Held while the store is used, which serves one thread at a time.</param>
/// <param name="patience">Where it is not, it is opened once more, and another process that writes is waited for so long.</param>
/// <param name="run">Names the run that reads.</param>
public sealed class KeptClaims(IReportStore store, Lock gate, TimeSpan patience, TimeProvider clock, string run) : IKeptClaims, IDisposable
{
    private const int AtOnce = 64;

    private static readonly ValueCodec<ReportClaims> Codec = new(outer: typeof(Report));

    private readonly PendingPuts<CachedClaims> puts = new(store, gate, patience, AtOnce, (opened, batch) => opened.PutClaims(batch));

    // Used while the store is: by one thread at a time.
    private readonly ReadAhead ahead = new(AtOnce);

    /// <inheritdoc/>
    public void Expect(IReadOnlyList<Report> reports, string version)
    {
        lock (gate) ahead.Expect(reports, version);
    }

    /// <inheritdoc/>
    public ReportClaims? Of(Report report, string version) => puts.Ask(held => ahead.Of(held, report, version)) is { } body ? Claims(body, report) : null;

    /// <inheritdoc/>
    public void Keep(ReportClaims claims, string version) => puts.Add(Row(claims, version, run, clock));

    /// <summary>The bytes that are kept of reports, in their order; null where none are at hand.</summary>
    public static ImmutableArray<byte[]?> Find(IClaimCache store, IReadOnlyList<Report> reports, string version)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(reports);
        return store.HeldClaims([.. reports.Select(report => (report.Id, ReportAnchor.Of(report)))], version);
    }

    /// <summary>The claims that these bytes hold; null where they don't have this program's form: then they are read again and put right.</summary>
    public static ReportClaims? Claims(byte[] body, Report report)
    {
        if (PackedBody.Unpack(body) is not { } bytes) return null;
        try
        {
            return Codec.Decode(bytes, report);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The row that a report's claims are kept as.</summary>
    public static CachedClaims Row(ReportClaims claims, string version, string run, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(clock);
        return new CachedClaims(claims.Report.Id, version, ReportAnchor.Of(claims.Report), PackedBody.Pack(Codec.Encode(claims)), run, Instant.FromDateTimeOffset(clock.GetUtcNow()));
    }

    /// <summary>Puts the last ones into the store.</summary>
    public void Dispose() => puts.Dispose();
}
