namespace Pactwatch.Cli.Pages;

/// <summary>Where the commands get the pages from.</summary>
internal static class LedgerPages
{
    /// <exception cref="FailedException">This build has no pages.</exception>
    public static ILedgerPages Open() =>
        throw new FailedException("This build of Pactwatch has no pages yet. pactwatch ledger shows the ledger here; pactwatch export writes it as JSON.");
}
