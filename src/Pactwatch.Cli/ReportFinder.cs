using System.Collections.Immutable;
using Pactwatch.Storage;
using Pactwatch.Versions;

namespace Pactwatch.Cli;

/// <summary>Finds the report that somebody means by an id or its beginning, a source, or a file's name.</summary>
internal static class ReportFinder
{
    /// <exception cref="FailedException">No report is meant.</exception>
    /// <exception cref="UsageException">More than one is.</exception>
    public static StoredReport Find(ImmutableArray<StoredReport> reports, string words)
    {
        Func<StoredReport, bool>[] readings =
        [
            held => held.Report.Id.Value == words,
            held => held.Report.Sources.Contains(words, StringComparer.Ordinal),
            held => held.Report.Sources.Any(source => FileName(source) == FileName(words)),
            held => words.Length >= 2 && (held.Report.Id.Value.StartsWith(words, StringComparison.Ordinal) || held.Report.Id.Value.StartsWith("r-" + words, StringComparison.Ordinal)),
        ];
        foreach (var meant in readings.Select(reading => reports.Where(reading).ToList()))
        {
            if (meant.Count == 1) return meant[0];
            // Several versions of one page, saved under one name: the newest is meant.
            if (meant.Count > 1 && meant.TrueForAll(held => held.Report.Series == meant[0].Report.Series))
            {
                var newest = ReportSeries.Of(meant[0].Report, meant.Select(held => held.Report))[^1];
                return meant.Find(held => held.Report.Id == newest.Id)!;
            }

            if (meant.Count > 1)
                throw new UsageException($"'{words}' can mean {meant.Count} reports: {string.Join(", ", meant.Take(5).Select(held => $"{held.Report.Id} ({held.Report.Source})"))}. Give one of their ids.");
        }

        var near = NearWords.To(words, reports.SelectMany(held => held.Report.Sources.Select(FileName).Append(held.Report.Id.Value)));
        throw new FailedException($"The store holds no report '{words}'. {(near is null ? "pactwatch reports lists them." : $"Did you mean '{near}'?")}");
    }

    private static string FileName(string source) => source[(source.LastIndexOf('/') + 1)..];
}
