namespace Pactwatch.Versions;

/// <summary>
/// Finds where two sequences of numbers differ. The fewest replacements where few are needed; where many are, the
/// sequences are first cut at what stands once in both, in the same order. All limits are counts of steps, so that the
/// outcome is the same on any machine; what lies beyond them is one replacement as a whole.
/// </summary>
internal sealed class SequenceComparer(int[] before, int[] after, long mostSteps)
{
    private const int MostEdits = 1000;
    private const int MostLevels = 8;

    private readonly List<Replacement> found = [];
    private long stepsLeft = mostSteps;

    /// <summary>True where the limit made replacements larger than they need be.</summary>
    public bool IsCoarse { get; private set; }

    public List<Replacement> Compare()
    {
        var ranges = new Stack<(Replacement Range, int Level)>();
        ranges.Push((new Replacement(0, before.Length, 0, after.Length), 0));
        while (ranges.TryPop(out var next))
        {
            var range = Trimmed(next.Range);
            if (range.BeforeStart == range.BeforeEnd && range.AfterStart == range.AfterEnd) continue;
            if (range.BeforeStart == range.BeforeEnd || range.AfterStart == range.AfterEnd || TryShortest(range)) Keep(range);
            else if (next.Level >= MostLevels || !PushBetweenAnchors(range, next.Level, ranges)) KeepWhole(range);
        }

        found.Sort((left, right) => left.BeforeStart != right.BeforeStart ? left.BeforeStart.CompareTo(right.BeforeStart) : left.AfterStart.CompareTo(right.AfterStart));
        return Joined();
    }

    private void Keep(Replacement range)
    {
        // What TryShortest found is kept already.
        if (range.BeforeStart == range.BeforeEnd || range.AfterStart == range.AfterEnd) found.Add(range);
    }

    private void KeepWhole(Replacement range)
    {
        IsCoarse = true;
        found.Add(range);
    }

    private Replacement Trimmed(Replacement range)
    {
        var (beforeStart, beforeEnd, afterStart, afterEnd) = range;
        while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeStart] == after[afterStart])
        {
            beforeStart++;
            afterStart++;
        }

        while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeEnd - 1] == after[afterEnd - 1])
        {
            beforeEnd--;
            afterEnd--;
        }

        return new Replacement(beforeStart, beforeEnd, afterStart, afterEnd);
    }

    /// <summary>E. W. Myers' greedy search for the shortest edit, given up beyond its limits.</summary>
    private bool TryShortest(Replacement range)
    {
        int n = range.BeforeEnd - range.BeforeStart, m = range.AfterEnd - range.AfterStart;
        var most = Math.Min(MostEdits, n + m);
        var reached = new int[(2 * most) + 3];
        var trace = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            // Only these diagonals are asked for on the way back.
            trace.Add(reached[(most + 1 - edits)..(most + 2 + edits)]);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var isDown = diagonal == -edits || (diagonal != edits && reached[most + diagonal] < reached[most + diagonal + 2]);
                var x = isDown ? reached[most + diagonal + 2] : reached[most + diagonal] + 1;
                var start = x;
                while (x < n && x - diagonal < m && before[range.BeforeStart + x] == after[range.AfterStart + x - diagonal]) x++;
                stepsLeft -= x - start + 1;
                reached[most + diagonal + 1] = x;
                if (x >= n && x - diagonal >= m)
                {
                    Backtrack(range, trace, n, m);
                    return true;
                }

                if (stepsLeft < 0) return false;
            }
        }

        return false;
    }

    private void Backtrack(Replacement range, List<int[]> trace, int n, int m)
    {
        int x = n, y = m;
        for (var edits = trace.Count - 1; edits > 0; edits--)
        {
            // trace[edits] holds what was reached with one edit less, from diagonal -edits to edits.
            var reached = trace[edits];
            var diagonal = x - y;
            var isDown = diagonal == -edits || (diagonal != edits && Reached(reached, edits, diagonal - 1) < Reached(reached, edits, diagonal + 1));
            var from = isDown ? diagonal + 1 : diagonal - 1;
            var fromX = Reached(reached, edits, from);
            var fromY = fromX - from;
            found.Add(isDown
                ? new Replacement(range.BeforeStart + fromX, range.BeforeStart + fromX, range.AfterStart + fromY, range.AfterStart + fromY + 1)
                : new Replacement(range.BeforeStart + fromX, range.BeforeStart + fromX + 1, range.AfterStart + fromY, range.AfterStart + fromY));
            (x, y) = (fromX, fromY);
        }
    }

    private static int Reached(int[] reached, int edits, int diagonal) => reached[diagonal + edits];

    /// <summary>Cuts a range at what stands once in both of its sides, taken in the longest row that keeps the order.</summary>
    private bool PushBetweenAnchors(Replacement range, int level, Stack<(Replacement Range, int Level)> ranges)
    {
        var anchors = Anchors(range);
        if (anchors.Count == 0) return false;
        int beforeAt = range.BeforeStart, afterAt = range.AfterStart;
        foreach (var (inBefore, inAfter) in anchors)
        {
            ranges.Push((new Replacement(beforeAt, inBefore, afterAt, inAfter), level + 1));
            (beforeAt, afterAt) = (inBefore + 1, inAfter + 1);
        }

        ranges.Push((new Replacement(beforeAt, range.BeforeEnd, afterAt, range.AfterEnd), level + 1));
        return true;
    }

    private List<(int Before, int After)> Anchors(Replacement range)
    {
        const int Repeated = -1;
        var inAfter = new Dictionary<int, int>();
        for (var at = range.AfterStart; at < range.AfterEnd; at++) inAfter[after[at]] = inAfter.ContainsKey(after[at]) ? Repeated : at;
        var inBefore = new Dictionary<int, int>();
        for (var at = range.BeforeStart; at < range.BeforeEnd; at++) inBefore[before[at]] = inBefore.ContainsKey(before[at]) ? Repeated : at;
        var pairs = new List<(int Before, int After)>();
        for (var at = range.BeforeStart; at < range.BeforeEnd; at++)
        {
            if (inBefore[before[at]] == at && inAfter.TryGetValue(before[at], out var other) && other != Repeated) pairs.Add((at, other));
        }

        return LongestInOrder(pairs);
    }

    private static List<(int Before, int After)> LongestInOrder(List<(int Before, int After)> pairs)
    {
        var tails = new List<int>();
        var previous = new int[pairs.Count];
        for (var at = 0; at < pairs.Count; at++)
        {
            int first = 0, end = tails.Count;
            while (first < end)
            {
                var middle = (first + end) / 2;
                if (pairs[tails[middle]].After < pairs[at].After) first = middle + 1;
                else end = middle;
            }

            previous[at] = first > 0 ? tails[first - 1] : -1;
            if (first == tails.Count) tails.Add(at);
            else tails[first] = at;
        }

        var row = new List<(int Before, int After)>();
        for (var at = tails.Count > 0 ? tails[^1] : -1; at >= 0; at = previous[at]) row.Add(pairs[at]);
        row.Reverse();
        return row;
    }

    private List<Replacement> Joined()
    {
        var joined = new List<Replacement>(found.Count);
        foreach (var next in found)
        {
            if (joined is [.., var last] && last.BeforeEnd == next.BeforeStart && last.AfterEnd == next.AfterStart)
                joined[^1] = last with { BeforeEnd = next.BeforeEnd, AfterEnd = next.AfterEnd };
            else joined.Add(next);
        }

        return joined;
    }
}
