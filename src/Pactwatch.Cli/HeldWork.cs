using NodaTime;
using NodaTime.Text;
using Pactwatch.Storage;
using Pactwatch.Storage.Kept;
using Pactwatch.Text;

namespace Pactwatch.Cli;

/// <summary>What was read of a store's reports and made of them, kept in the store: by whichever command needs a ledger first, for all that come after it.</summary>
internal static class HeldWork
{
    /// <summary>While another process stores something; one that writes for longer is not waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static KeptWork Of(IReportStore store, TimeProvider? clock = null) => new(store, Patience, clock ?? TimeProvider.System, Run(clock ?? TimeProvider.System));

    /// <summary>Names a run that begins now.</summary>
    public static string Run(TimeProvider clock) => "n-" + ContentHash.Of(ProductVersion.Text, InstantPattern.ExtendedIso.Format(Instant.FromDateTimeOffset(clock.GetUtcNow())));
}
