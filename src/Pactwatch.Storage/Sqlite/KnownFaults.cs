namespace Pactwatch.Storage.Sqlite;

/// <summary>Faults of SQLite versions that matter to a store, and how it guards against them; shown to people by the store's check.</summary>
internal static class KnownFaults
{
    private const int WalResetFixed = 3_051_003;
    private const int AggregateTermsFixed = 3_050_002;

    /// <summary>One or more sentences, or null where nothing is known. <paramref name="versionNumber"/> is SQLITE_VERSION_NUMBER.</summary>
    public static string? Of(int versionNumber)
    {
        var notes = new List<string>(2);
        if (versionNumber < WalResetFixed && !HasWalResetBackport(versionNumber))
            notes.Add("Versions before 3.51.3 can damage a database when two connections write or checkpoint at the same moment (the WAL-reset bug); here one writer alone writes and checkpoints, so it cannot arise.");
        if (versionNumber < AggregateTermsFixed)
            notes.Add("Versions before 3.50.2 have CVE-2025-6965 unless the distributor has mended it; it takes SQL written by an attacker, and the store runs none but its own.");
        return notes.Count == 0 ? null : string.Join(' ', notes);
    }

    // 3.44.6 and 3.50.7 carry the fix.
    private static bool HasWalResetBackport(int versionNumber) =>
        versionNumber is (>= 3_044_006 and < 3_045_000) or (>= 3_050_007 and < 3_051_000);
}
