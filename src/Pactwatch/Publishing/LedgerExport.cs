using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing;

/// <summary>What an export is to hold.</summary>
/// <param name="ProducerVersion">Version of the program that writes it.</param>
/// <param name="Accord">Id of the only accord wanted, or null for all; the reports are then those that tell of it.</param>
/// <param name="WithText">True to add each report's stored text and its blocks.</param>
/// <param name="ProtectedReports">How many protected reports were left out of the ledger; only their number is told.</param>
public sealed record LedgerExport(string ProducerVersion, string? Accord = null, bool WithText = false, int ProtectedReports = 0)
{
    /// <exception cref="ArgumentException">The ledger rests on a protected report.</exception>
    internal static void AssertHoldsNothingProtected(SourcedLedger ledger)
    {
        if (ledger.Reports.Any(report => report.Report.Handling == Handling.Protected))
            throw new ArgumentException("A protected report leaves the house in no export: leave it out before the ledger is made.", nameof(ledger));
    }
}
