using System.Collections.Immutable;

namespace Pactwatch.Text;

/// <summary>
/// Knows reports again: a store hands out new objects each time it is asked, and what was made of a report is
/// remembered by the object. Only the reports of the last call are kept. Safe to use from several threads.
/// </summary>
public sealed class KnownReports
{
    private readonly Lock gate = new();
    private Dictionary<ReportId, Report> known = [];

    /// <summary>The same reports in the same order; each that is equal to one of the last call in all that it holds is that one.</summary>
    public ImmutableArray<Report> Recognize(ImmutableArray<Report> reports)
    {
        lock (gate)
        {
            var recognized = reports.Select(report => known.TryGetValue(report.Id, out var earlier) && AreSame(earlier, report) ? earlier : report).ToImmutableArray();
            known = recognized.DistinctBy(report => report.Id).ToDictionary(report => report.Id);
            return recognized;
        }
    }

    // The lists and the text have no equality of their own; the records' covers all else.
    private static bool AreSame(Report one, Report other) =>
        string.Equals(one.Text.Characters, other.Text.Characters, StringComparison.Ordinal)
        && one.Text.Blocks.SequenceEqual(other.Text.Blocks)
        && one.Sources.SequenceEqual(other.Sources, StringComparer.Ordinal)
        && one.Reading.Findings.SequenceEqual(other.Reading.Findings)
        && one.Reading.Links.SequenceEqual(other.Reading.Links)
        && one with { Sources = other.Sources, Reading = one.Reading with { Text = other.Text, Findings = other.Reading.Findings, Links = other.Reading.Links } } == other;
}
