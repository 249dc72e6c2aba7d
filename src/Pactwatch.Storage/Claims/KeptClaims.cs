using NodaTime;
using Pactwatch.Extraction;
using Pactwatch.Serialization;
using Pactwatch.Storage.Rows;
using Pactwatch.Text;

namespace Pactwatch.Storage.Claims;

/// <summary>
/// The claims of a store's reports, kept in the store itself. What is read anew is put there a few reports at a time, so that
/// little is lost when the program is ended; where the store can't be written to, it is not kept, and nothing else is different.
/// </summary>
/// <param name="store">Is asked, and given what is new where it is open for writing.</param>
/// <param name="patience">Where it is not, it is opened once more, and another process that writes is waited for so long.</param>
/// <param name="run">Names the run that reads.</param>
public sealed class KeptClaims(IReportStore store, TimeSpan patience, TimeProvider clock, string run) : IKeptClaims, IDisposable
{
    private const int AtOnce = 64;

    private static readonly ValueCodec<ReportClaims> Codec = new(outer: typeof(Report));
    private static readonly ValueCodec<Report> Reports = new();

    private readonly Lock gate = new();
    private readonly List<CachedClaims> pending = [];
    private bool isClosed;

    /// <inheritdoc/>
    public ReportClaims? Of(Report report, string version)
    {
        ArgumentNullException.ThrowIfNull(report);
        byte[]? body;
        lock (gate) body = store.TryGetClaims(report.Id, version, Anchor(report));
        if (body is null || PackedBody.Unpack(body) is not { } bytes) return null;
        try
        {
            return Codec.Decode(bytes, report);
        }
        catch (InvalidDataException)
        {
            // The bytes have their hash, and yet not this form: they are read again and put right.
            return null;
        }
    }

    /// <inheritdoc/>
    public void Keep(ReportClaims claims, string version)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var row = new CachedClaims(claims.Report.Id, version, Anchor(claims.Report), PackedBody.Pack(Codec.Encode(claims)), run, Instant.FromDateTimeOffset(clock.GetUtcNow()));
        lock (gate)
        {
            if (isClosed) return;
            pending.Add(row);
            if (pending.Count >= AtOnce) Put();
        }
    }

    /// <summary>Puts the last ones into the store.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            Put();
            isClosed = true;
        }
    }

    /// <summary>All that the claims follow from, in a hash: the same bytes may be read anew by a later reader, or in the light of another day. Under which names a report lies and who may see it changes nothing of what it says.</summary>
    private static string Anchor(Report report) => ContentRows.Hash(Reports.Encode(report with { Sources = [], Handling = default }));

    private void Put()
    {
        if (pending.Count == 0) return;
        try
        {
            if (store.IsWritable) store.PutClaims(pending);
            else
            {
                using var opened = store.OpenAgainForWriting(patience);
                opened.PutClaims(pending);
            }
        }
        catch (StoreException)
        {
            // A cache: another process writes for long, the disk is full or may not be written to, a report was taken out meanwhile.
            isClosed = true;
        }

        pending.Clear();
    }
}
