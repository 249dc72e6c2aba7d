using System.Collections.Immutable;

namespace Pactwatch.Stories.Streaming;

/// <summary>
/// Finds the day from which a story is another one of the same people: what all its reports share is left out, and then those
/// before the day and those from it on have less in common than either side has in itself. The same names in the news for a
/// week are mostly two stories (a case is closed; two days later an election is lost); an event told over a week stays one.
/// Only cuts in time are looked for: sides of one day are angles of one story.
/// </summary>
internal sealed class TimeCut
{
    /// <summary>A side needs so many reports to have anything in common.</summary>
    private const int FewestOfSide = 4;

    /// <summary>Likeness across, in thousandths of the lesser of the likenesses within, below which the story is cut.</summary>
    private const int MostAcross = 650;

    /// <summary>So many reports are looked at, the latest: a story that has gone on for long is cut near its end or not at all.</summary>
    private const int MostReports = 256;

    private readonly int[] days;
    private readonly List<(int[] Terms, int[] Weights)> reports = [];
    private readonly int termCount;

    private TimeCut(IReadOnlyList<HeldReport> told)
    {
        days = [.. told.Select(report => report.Day)];
        var held = new Dictionary<ulong, (int Number, int Reports)>();
        foreach (var report in told)
        {
            foreach (var key in report.Terms.Vector.Keys) held[key] = held.TryGetValue(key, out var known) ? (known.Number, known.Reports + 1) : (held.Count, 1);
        }

        termCount = held.Count;
        foreach (var report in told) reports.Add(Own(report.Terms.Vector, held, told.Count));
    }

    /// <summary>The first report of the later side; null where they are one story.</summary>
    /// <param name="places">Reports with days, in the order of the stream.</param>
    /// <param name="stream">All reports, by their places.</param>
    /// <returns>A place in the stream.</returns>
    public static int? In(ImmutableArray<int> places, IReadOnlyList<HeldReport> stream)
    {
        if (places.Length < FewestOfSide * 2 || stream[places[0]].Day == stream[places[^1]].Day) return null;
        if (places.Length > MostReports) places = places[^MostReports..];
        return new TimeCut([.. places.Select(place => stream[place])]).Deepest() is { } at ? places[at] : null;
    }

    /// <summary>Weights anew: a term that all reports of the story have tells nothing here, one that a single report has joins none.</summary>
    private static (int[] Terms, int[] Weights) Own(TermVector report, Dictionary<ulong, (int Number, int Reports)> held, int count)
    {
        var (terms, weights) = (new List<int>(), new List<long>());
        for (var at = 0; at < report.Length; at++)
        {
            var (number, reports) = held[report.Keys[at]];
            if (reports < 2 || reports == count) continue;
            terms.Add(number);
            weights.Add((long)report.Weights[at] * (WholeNumbers.Log2(count + 1) - WholeNumbers.Log2(reports)));
        }

        var length = Math.Max(1, WholeNumbers.Root(weights.Sum(weight => weight * weight)));
        return ([.. terms], [.. weights.Select(weight => (int)(weight * TermVector.Unit / length))]);
    }

    /// <summary>The number of the first report after the cut with the least likeness across, the earliest of such; null where none is below the bound.</summary>
    private int? Deepest()
    {
        var (before, from) = (new long[termCount], new long[termCount]);
        // Products of the sums of both sides, and of each report with itself, as reports go over from one side to the other.
        long beforeSquare = 0, fromSquare = 0, across = 0, beforeOwn = 0, fromOwn = 0;
        foreach (var report in reports)
        {
            fromSquare += (2 * Product(from, report)) + Product(report);
            fromOwn += Product(report);
            Move(report, from, 1);
        }

        (int At, long Part)? deepest = null;
        for (var at = 0; at < reports.Count; at++)
        {
            if (at >= FewestOfSide && reports.Count - at >= FewestOfSide && days[at] != days[at - 1])
            {
                var part = Part(at, beforeSquare - beforeOwn, fromSquare - fromOwn, across);
                if (part < MostAcross && (deepest is null || part < deepest.Value.Part)) deepest = (at, part);
            }

            var (own, left, right) = (Product(reports[at]), Product(before, reports[at]), Product(from, reports[at]));
            beforeSquare += (2 * left) + own;
            fromSquare += own - (2 * right);
            across += right - own - left;
            (beforeOwn, fromOwn) = (beforeOwn + own, fromOwn - own);
            Move(reports[at], before, 1);
            Move(reports[at], from, -1);
        }

        return deepest?.At;
    }

    /// <summary>The mean likeness across in thousandths of the lesser mean within.</summary>
    private long Part(int at, long withinBefore, long withinFrom, long across)
    {
        long rest = reports.Count - at;
        var within = Math.Min(withinBefore / ((long)at * (at - 1)), withinFrom / (rest * (rest - 1)));
        return within <= 0 ? long.MaxValue : across / (at * rest) * 1000 / within;
    }

    private static long Product(long[] sum, (int[] Terms, int[] Weights) report)
    {
        var product = 0L;
        for (var at = 0; at < report.Terms.Length; at++) product += sum[report.Terms[at]] * report.Weights[at];
        return product;
    }

    private static long Product((int[] Terms, int[] Weights) report) => report.Weights.Sum(weight => (long)weight * weight);

    private static void Move((int[] Terms, int[] Weights) report, long[] sum, int sign)
    {
        for (var at = 0; at < report.Terms.Length; at++) sum[report.Terms[at]] += sign * report.Weights[at];
    }
}
