using System.Collections.Immutable;
using Pactwatch.Text;

namespace Pactwatch.Storage;

/// <summary>
/// Keeps what an extractor found in a report, so that it need not be found again. A cache: what was put may
/// be gone at the next call, and nothing is lost by that but time. A body is given back byte for byte or not at all.
/// </summary>
public interface IClaimCache
{
    /// <summary>The claims that this version of the extractor found in reports, in the order of the keys; null for those that aren't at hand.</summary>
    /// <param name="keys">Each a report and the published belief that relative times were resolved against, in any fixed notation.</param>
    /// <exception cref="StoreException">The disk refused.</exception>
    ImmutableArray<byte[]?> HeldClaims(IReadOnlyList<(ReportId Report, string Anchor)> keys, string extractorVersion);

    /// <summary>Keeps the claims of reports in one transaction, in place of those under the same key.</summary>
    /// <exception cref="StoreException">The store is open for reading only, a report isn't held, or the disk refused.</exception>
    void PutClaims(IReadOnlyList<CachedClaims> batch);

    /// <summary>Empties the cache.</summary>
    /// <exception cref="StoreException">The store is open for reading only, or the disk refused.</exception>
    void DropClaims();
}
