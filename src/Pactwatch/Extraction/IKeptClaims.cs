using Pactwatch.Text;

namespace Pactwatch.Extraction;

/// <summary>
/// Keeps what was read of reports, so that another process, or the next run, need not read them again. What was kept may be
/// gone when it is asked for; nothing is lost by that but time. Safe to use from several threads.
/// </summary>
public interface IKeptClaims
{
    /// <summary>Says which reports will be asked for from now on, roughly in which order, so that they can be fetched many at a time.</summary>
    void Expect(IReadOnlyList<Report> reports, string version);

    /// <summary>What this version of the extractor read of a report, equal in all that it says; null where it isn't at hand.</summary>
    /// <param name="version">Names the stages, the model and the lists of names that it was read with.</param>
    ReportClaims? Of(Report report, string version);

    /// <summary>Keeps what was read of a report.</summary>
    void Keep(ReportClaims claims, string version);
}
