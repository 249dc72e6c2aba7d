using System.Globalization;
using System.Text;
using Pactwatch.Benchmarks.Measuring;
using Pactwatch.Derivation.Reuse;

namespace Pactwatch.Benchmarks.Reuse;

/// <summary>
/// Text reuse among 1,000, 10,000 and 100,000 generated reports: candidates alone, and candidates with their
/// alignment, from the plain text on; what the index takes; which copies are found.
/// </summary>
internal static class ReuseBenchmark
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    private const int Rounds = 5;

    public static string Measure()
    {
        var page = new StringBuilder();
        page.Append("\n| reuse among generated reports (processor time, one thread) | candidates | … for a report | with alignment | … for a report | index | memory of the process over the texts |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var size in Sizes) page.Append(SizeRow(size));
        var copies = GeneratedCopies.Make(Sizes[^1]);
        page.Append("\nPublished peer, not run here: datasketch MinHash LSH 4,348 reports/s, 1.09 GiB, recall 1.0 / .990 / .830 at 2 / 5 / 10% of words edited.\n");
        page.Append("\n| edited | copies | a candidate with its original | aligned with it | share carried over, mean |\n| ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var row in RecallRows(copies)) page.Append(row);
        return page.ToString();
    }

    private static string SizeRow(int size)
    {
        var copies = GeneratedCopies.Make(size);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (index, _) = Candidates(copies);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        var indexBytes = index.Bytes;
        GC.KeepAlive(index);
        var alone = ProcessorTime.Least(Rounds, () => Candidates(copies).Candidates);
        var aligned = ProcessorTime.Least(Rounds, () => Aligned(copies));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {size:N0} ({copies.Bytes / 1e6:N1} MB) | {size / alone.Seconds:N0} reports/s, {alone.Result:N0} pairs | {alone.Seconds / size * 1e6:N2} µs | {size / aligned.Seconds:N0} reports/s, {aligned.Result:N0} pairs | {aligned.Seconds / size * 1e6:N2} µs | {indexBytes / 1e6:N1} MB | {(after - before) / 1e6:N1} MB |\n");
    }

    private static (ReuseIndex Index, long Candidates) Candidates(GeneratedCopies copies)
    {
        var index = new ReuseIndex();
        var candidates = new List<ReuseCandidate>();
        var found = 0L;
        foreach (var text in copies.Texts)
        {
            index.Add(text, candidates);
            found += candidates.Count;
        }

        return (index, found);
    }

    private static long Aligned(GeneratedCopies copies)
    {
        var index = new ReuseIndex();
        var aligner = new TextAligner();
        var candidates = new List<ReuseCandidate>();
        var found = 0L;
        foreach (var text in copies.Texts)
        {
            index.Add(text, candidates);
            if (candidates.Count > 0) aligner.Open(text);
            foreach (var candidate in candidates) found += aligner.With(copies.Texts[candidate.Report]).Passages.Length > 0 ? 1 : 0;
        }

        return found;
    }

    private static IEnumerable<string> RecallRows(GeneratedCopies copies)
    {
        var index = new ReuseIndex();
        var aligner = new TextAligner();
        var candidates = new List<ReuseCandidate>();
        var rows = GeneratedCopies.EditedPercents.ToDictionary(percent => percent, _ => (Copies: 0, Candidates: 0, Aligned: 0, Share: 0L));
        var (strangers, alignedStrangers) = (0, 0);
        for (var i = 0; i < copies.Texts.Length; i++)
        {
            index.Add(copies.Texts[i], candidates);
            aligner.Open(copies.Texts[i]);
            foreach (var stranger in candidates.Where(candidate => copies.FamilyOf(candidate.Report) != copies.FamilyOf(i)))
            {
                strangers++;
                if (aligner.With(copies.Texts[stranger.Report]).ShareOfA >= 150) alignedStrangers++;
            }

            if (copies.Sources[i] < 0) continue;
            var isCandidate = candidates.Exists(candidate => candidate.Report == copies.Sources[i]);
            var share = isCandidate ? aligner.With(copies.Texts[copies.Sources[i]]).ShareOfA : 0;
            var row = rows[copies.Percents[i]];
            rows[copies.Percents[i]] = (row.Copies + 1, row.Candidates + (isCandidate ? 1 : 0), row.Aligned + (share > 0 ? 1 : 0), row.Share + share);
        }

        foreach (var (percent, row) in rows.OrderBy(row => row.Key))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"| {percent}% | {row.Copies:N0} | {row.Candidates / (double)row.Copies:N4} | {row.Aligned / (double)row.Copies:N4} | {row.Share / (double)row.Copies / 10:N1}% |\n");
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"\nPairs of reports with no common original: {strangers:N0} candidates, of which {alignedStrangers:N0} share 15% or more of the words after alignment.\n");
    }
}
