using NodaTime;
using NodaTime.Text;
using Pactwatch.Storage;
using Pactwatch.Storage.Claims;
using Pactwatch.Text;

namespace Pactwatch.Cli;

/// <summary>What was read of a store's reports, kept in the store: by whichever command needs a ledger first, for all that come after it.</summary>
internal static class HeldClaims
{
    /// <summary>While another process stores something; one that writes for longer is not waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static KeptClaims Of(IReportStore store, TimeProvider? clock = null)
    {
        var time = clock ?? TimeProvider.System;
        var run = "n-" + ContentHash.Of(ProductVersion.Text, InstantPattern.ExtendedIso.Format(Instant.FromDateTimeOffset(time.GetUtcNow())));
        return new KeptClaims(store, Patience, time, run);
    }
}
