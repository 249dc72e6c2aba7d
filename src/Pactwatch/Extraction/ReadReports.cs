using System.Collections.Concurrent;
using Pactwatch.Text;

namespace Pactwatch.Extraction;

/// <summary>
/// What a pipeline has read of the reports that it was given: each is read once and, where its day was inferred, once
/// more for each belief, however many ledgers are made. Kept as long as the reports themselves are. Safe to use from
/// several threads.
/// </summary>
/// <param name="read">Annotation and extraction: a pure function.</param>
/// <param name="version">Names that function.</param>
internal sealed class ReadReports(Func<Report, ReportClaims> read, Func<string> version)
{
    private readonly Remembered<Report, ReportClaims> claims = new(read);
    private readonly Remembered<ReportClaims, ConcurrentDictionary<PublishedBelief, ReportClaims>> again = new(_ => new ConcurrentDictionary<PublishedBelief, ReportClaims>());

    /// <summary>What was read of these, in their order.</summary>
    /// <param name="kept">Where they may be at hand from another run; null for nowhere.</param>
    public ReportClaims[] Of(IReadOnlyList<Report> reports, int threads, IKeptClaims? kept)
    {
        kept?.Expect([.. reports.Where(report => !claims.Holds(report))], version());
        return [.. reports.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(report => Of(report, kept))];
    }

    /// <param name="kept">Where they may be at hand from another run; null for nowhere.</param>
    public ReportClaims Of(Report report, IKeptClaims? kept) => kept is null ? claims.Of(report) : claims.Of(report, missing => Read(missing, kept));

    /// <summary>The same report read in the light of an inferred day; its own page date stays.</summary>
    public ReportClaims Again(ReportClaims first, PublishedBelief belief, IKeptClaims? kept) => again.Of(first).GetOrAdd(belief, inferred =>
    {
        var made = Read(first.Report with { Reading = first.Report.Reading with { Published = inferred } }, kept);
        return made with { Annotated = made.Annotated with { Report = first.Report } };
    });

    private ReportClaims Read(Report report, IKeptClaims? kept)
    {
        if (kept?.Of(report, version()) is { } known) return known;
        var made = read(report);
        kept?.Keep(made, version());
        return made;
    }
}
