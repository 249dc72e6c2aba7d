using System.Collections.Concurrent;
using Pactwatch.Text;

namespace Pactwatch.Extraction;

/// <summary>
/// What a pipeline has read of the reports that it was given: each is read once and, where its day was inferred, once
/// more for each belief, however many ledgers are made. Kept as long as the reports themselves are. Safe to use from
/// several threads.
/// </summary>
/// <param name="read">Annotation and extraction: a pure function.</param>
internal sealed class ReadReports(Func<Report, ReportClaims> read)
{
    private readonly Remembered<Report, ReportClaims> claims = new(read);
    private readonly Remembered<ReportClaims, ConcurrentDictionary<PublishedBelief, ReportClaims>> again = new(_ => new ConcurrentDictionary<PublishedBelief, ReportClaims>());

    public ReportClaims Of(Report report) => claims.Of(report);

    /// <summary>The same report read in the light of an inferred day; its own page date stays.</summary>
    public ReportClaims Again(ReportClaims first, PublishedBelief belief) => again.Of(first).GetOrAdd(belief, inferred =>
    {
        var made = read(first.Report with { Reading = first.Report.Reading with { Published = inferred } });
        return made with { Annotated = made.Annotated with { Report = first.Report } };
    });
}
