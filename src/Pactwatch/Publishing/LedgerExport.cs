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
    /// <summary>The ledger with no more than what is wanted: all of it, or one accord and the reports that tell of it.</summary>
    /// <exception cref="ArgumentException">The ledger has no accord of the id asked for.</exception>
    internal SourcedLedger Wanted(SourcedLedger ledger)
    {
        if (Accord is null) return ledger;
        var only = ledger.Accords.FirstOrDefault(accord => accord.Id == Accord) ?? throw new ArgumentException($"The ledger has no accord {Accord}.", nameof(ledger));
        var reports = only.Reports.ToHashSet();
        return ledger with { Accords = [only], Reports = ledger.Reports.RemoveAll(held => !reports.Contains(held.Id)), Derivations = ledger.Derivations.RemoveAll(link => !reports.Contains(link.Report)) };
    }

    /// <exception cref="ArgumentException">The ledger rests on a protected report.</exception>
    internal static void AssertHoldsNothingProtected(SourcedLedger ledger)
    {
        if (ledger.Reports.Any(report => report.Report.Handling == Handling.Protected))
            throw new ArgumentException("A protected report leaves the house in no export: leave it out before the ledger is made.", nameof(ledger));
    }
}
