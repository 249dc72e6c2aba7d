namespace Pactwatch.Stories.Streaming;

/// <summary>
/// Finds the day from which a story is another one of the same people: what all its reports share is left out, and then those
/// before the day and those from it on have less in common than either side has in itself. The same names in the news for a
/// week are mostly two stories (a case is closed; two days later an election is lost); an event told over a week stays one.
/// Only cuts in time are looked for: sides of one day are angles of one story. Holds buffers, so one thread uses it at a time.
/// </summary>
/// <param name="stream">All reports, by their places.</param>
internal sealed class TimeCut(IReadOnlyList<HeldReport> stream, TermWords words)
{
    /// <summary>A side needs so many reports to have anything in common.</summary>
    private const int FewestOfSide = 4;

    /// <summary>Likeness across, in thousandths of the lesser of the likenesses within, below which the story is cut.</summary>
    private const int MostAcross = 650;

    /// <summary>So many reports are looked at, the latest: a story that has gone on for long is cut near its end or not at all.</summary>
    private const int MostReports = 256;

    // By the number of a term: how many reports have it, and its column where it counts. Zeros between two stories.
    private (int Reports, int Column)[] held = [];
    private readonly List<int> found = [];

    // By how many reports have a term: what it tells here.
    private readonly int[] rarity = new int[MostReports + 1];

    // The terms that count, of one report after the other, with their weights here.
    private int[] columns = [];
    private int[] weights = [];

    // By report: where its terms end, and the product of their weights with themselves.
    private readonly int[] ends = new int[MostReports];
    private readonly long[] squares = new long[MostReports];

    // By column: the sums of all reports, of those before the day looked at and of that day.
    private long[] all = [];
    private long[] before = [];
    private long[] ofDay = [];
    private readonly List<int> columnsOfDay = [];

    /// <summary>The first report of the later side; null where they are one story.</summary>
    /// <param name="places">Reports with days, in the order of the stream.</param>
    /// <returns>A place in the stream.</returns>
    public int? In(ReadOnlySpan<int> places)
    {
        if (places.Length < FewestOfSide * 2 || stream[places[0]].Day == stream[places[^1]].Day) return null;
        if (places.Length > MostReports) places = places[^MostReports..];
        var columnCount = Count(places);
        Weigh(places);
        foreach (var number in found) held[number] = default;
        found.Clear();
        Array.Clear(all, 0, columnCount);
        Array.Clear(before, 0, columnCount);
        return Deepest(places, columnCount) is { } at ? places[at] : null;
    }

    /// <summary>Counts the reports of each term. One that all reports of the story have tells nothing here, one that a single report has joins none.</summary>
    /// <returns>How many count.</returns>
    private int Count(ReadOnlySpan<int> places)
    {
        if (held.Length < words.Limit) held = new (int, int)[words.Limit * 2];
        var terms = 0;
        foreach (var place in places)
        {
            foreach (var term in stream[place].Terms.All)
            {
                if (held[term.Number].Reports++ == 0) found.Add(term.Number);
            }

            terms += stream[place].Terms.All.Length;
        }

        if (columns.Length < terms) (columns, weights) = (new int[terms * 2], new int[terms * 2]);
        for (var reports = 2; reports < places.Length; reports++) rarity[reports] = WholeNumbers.Log2(places.Length + 1) - WholeNumbers.Log2(reports);
        var count = 0;
        foreach (var number in found)
        {
            if (held[number].Reports >= 2 && held[number].Reports < places.Length) held[number].Column = count++;
        }

        if (all.Length < count) (all, before, ofDay) = (new long[count * 2], new long[count * 2], new long[count * 2]);
        return count;
    }

    /// <summary>Weights anew, each report at unit length.</summary>
    private void Weigh(ReadOnlySpan<int> places)
    {
        var end = 0;
        for (var at = 0; at < places.Length; at++)
        {
            var (start, square) = (end, 0L);
            foreach (var term in stream[places[at]].Terms.All)
            {
                var (reports, column) = held[term.Number];
                if (reports < 2 || reports == places.Length) continue;
                // At most 4096 × 256 × 8: its square has room.
                var weight = term.Weight * rarity[reports];
                (columns[end], weights[end]) = (column, weight);
                square += (long)weight * weight;
                end++;
            }

            var length = Math.Max(1, WholeNumbers.Root(square));
            square = 0;
            for (var i = start; i < end; i++)
            {
                weights[i] = (int)((long)weights[i] * TermSum.Unit / length);
                square += (long)weights[i] * weights[i];
            }

            (ends[at], squares[at]) = (end, square);
        }
    }

    /// <summary>The number of the first report after the cut with the least likeness across, the earliest of such; null where none is below the bound.</summary>
    private int? Deepest(ReadOnlySpan<int> places, int columnCount)
    {
        for (var i = 0; i < ends[places.Length - 1]; i++) all[columns[i]] += weights[i];
        // Products of the sums: of all with itself, of those before with all, of those before with themselves.
        long allAll = 0, beforeAll = 0, beforeBefore = 0, beforeOwn = 0, own = 0;
        for (var i = 0; i < columnCount; i++) allAll += all[i] * all[i];
        for (var at = 0; at < places.Length; at++) own += squares[at];
        (int At, long Part)? deepest = null;
        for (int at = 0, next; at < places.Length; at = next)
        {
            if (at >= FewestOfSide && places.Length - at >= FewestOfSide)
            {
                var within = (Before: beforeBefore - beforeOwn, From: allAll - (2 * beforeAll) + beforeBefore - (own - beforeOwn));
                var part = Part(at, places.Length - at, within, beforeAll - beforeBefore);
                if (part < MostAcross && (deepest is null || part < deepest.Value.Part)) deepest = (at, part);
            }

            for (next = at; next < places.Length && stream[places[next]].Day == stream[places[at]].Day; next++) beforeOwn += squares[next];
            var (withAll, withBefore) = MoveDay(at == 0 ? 0 : ends[at - 1], ends[next - 1]);
            (beforeAll, beforeBefore) = (beforeAll + withAll, beforeBefore + withBefore);
        }

        return deepest?.At;
    }

    /// <summary>Adds the terms of a day to those before it.</summary>
    /// <returns>By how much the products of those before with all and with themselves grow.</returns>
    private (long WithAll, long WithBefore) MoveDay(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (ofDay[columns[i]] == 0) columnsOfDay.Add(columns[i]);
            ofDay[columns[i]] += weights[i];
        }

        var (withAll, withBefore) = (0L, 0L);
        foreach (var column in columnsOfDay)
        {
            var sum = ofDay[column];
            withAll += sum * all[column];
            withBefore += sum * ((2 * before[column]) + sum);
            before[column] += sum;
            ofDay[column] = 0;
        }

        columnsOfDay.Clear();
        return (withAll, withBefore);
    }

    /// <summary>The mean likeness across in thousandths of the lesser mean within.</summary>
    private static long Part(long before, long from, (long Before, long From) within, long across)
    {
        var least = Math.Min(within.Before / (before * (before - 1)), within.From / (from * (from - 1)));
        return least <= 0 ? long.MaxValue : across / (before * from) * 1000 / least;
    }
}
