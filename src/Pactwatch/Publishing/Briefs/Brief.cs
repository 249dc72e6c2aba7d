using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Withholding;

namespace Pactwatch.Publishing.Briefs;

/// <summary>
/// What became of agreements between two days, in sentences: done, missed, moved, pending, and what falls due next. Every
/// sentence has a footnote to stored words. A pure function of the ledger and the days.
/// </summary>
/// <param name="From">The first day, included.</param>
/// <param name="To">The last day, included; also the day that the ledger is of.</param>
/// <param name="Notes">Note 1 first; each is marked once.</param>
/// <param name="ProtectedReports">How many protected reports were withheld; only their number is told.</param>
public sealed record Brief(LocalDate From, LocalDate To, int Reports, int ProtectedReports, ImmutableArray<BriefAccord> Accords, ImmutableArray<BriefNote> Notes)
{
    /// <summary>What stands where an agreement has nothing to tell; no sentence, so that it needs no note.</summary>
    public const string Nothing = "Nothing told in this time";

    /// <summary>"Brief: 8 March 2032 to 7 April 2032".</summary>
    public string Title => $"Brief: {BriefDays.Of(From)} to {BriefDays.Of(To)}";

    /// <summary>What it was made of: figures, no sentence. "9 reports · 1 protected report withheld".</summary>
    public string Basis => string.Create(CultureInfo.InvariantCulture, $"{Reports} {(Reports == 1 ? "report" : "reports")}{(ProtectedReports == 0 ? "" : " · " + WithheldWords.Of(ProtectedReports))}");

    /// <param name="ledger">As of the last day.</param>
    /// <param name="from">The first day; not after the ledger's.</param>
    /// <exception cref="ArgumentException">The ledger has no day, one before <paramref name="from"/>, no accord of the id asked for, or rests on a protected report.</exception>
    public static Brief Of(SourcedLedger ledger, LocalDate from, LedgerExport export)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(export);
        LedgerExport.AssertHoldsNothingProtected(ledger);
        if (ledger.AsOf is not { } to || to < from) throw new ArgumentException("A brief ends on the ledger's day, which is not before its first.", nameof(from));
        var accords = ledger.Accords.Where(accord => export.Accord is null || accord.Id == export.Accord).ToList();
        if (export.Accord is not null && accords.Count == 0) throw new ArgumentException($"The ledger has no accord {export.Accord}.", nameof(export));
        var writer = new BriefWriter(ledger, from, to);
        ImmutableArray<BriefAccord> told = [.. accords.Select(writer.Write)];
        var reports = export.Accord is null ? ledger.Reports.Length : accords[0].Reports.Length;
        return new Brief(from, to, reports, export.ProtectedReports, told, writer.Notes);
    }
}
