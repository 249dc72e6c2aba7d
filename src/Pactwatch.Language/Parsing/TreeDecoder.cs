namespace Pactwatch.Language.Parsing;

/// <summary>
/// The best tree for given scores of heads: each word's best head where these make a tree, else the maximum
/// spanning arborescence (Chu and Liu 1965, Edmonds 1967) with exactly one word under the root.
/// </summary>
internal static class TreeDecoder
{
    private const long NoArc = long.MinValue / 4;

    /// <param name="scores">Row by row for each word the scores of its heads; column <paramref name="words"/> is the root.</param>
    /// <param name="step">Length of a row of scores, at least <paramref name="words"/> + 1.</param>
    /// <param name="heads">Out: the head of each word, 0-based; the number of words stands for the root.</param>
    public static void Decode(ReadOnlySpan<int> scores, int words, int step, Span<int> heads)
    {
        var roots = 0;
        for (var word = 0; word < words; word++)
        {
            var row = scores.Slice(word * step, words + 1);
            var best = word == 0 ? 1 : 0;
            for (var head = best + 1; head <= words; head++)
            {
                if (head != word && row[head] > row[best]) best = head;
            }

            heads[word] = best;
            if (best == words) roots++;
        }

        if (roots == 1 && IsTree(heads)) return;
        Contract(Weights(scores, words, step), words + 1, words, heads);
    }

    /// <summary>True where every word leads to the root.</summary>
    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        Span<int> seen = heads.Length <= 512 ? stackalloc int[heads.Length] : new int[heads.Length];
        seen.Clear();
        for (var word = 0; word < heads.Length; word++)
        {
            var at = word;
            while (at < heads.Length && seen[at] == 0)
            {
                seen[at] = word + 1;
                at = heads[at];
            }

            if (at < heads.Length && seen[at] == word + 1) return false;
        }

        return true;
    }

    private static long[] Weights(ReadOnlySpan<int> scores, int words, int step)
    {
        var size = words + 1;
        var weights = new long[size * size];
        long range = 1;
        foreach (var score in scores) range = Math.Max(range, Math.Abs((long)score));
        for (var word = 0; word < words; word++)
        {
            for (var head = 0; head < size; head++)
            {
                // An arc from the root costs more than all others together can bring: only one is taken.
                weights[(word * size) + head] = head == word ? NoArc : scores[(word * step) + head] - (head == words ? 4 * range * size : 0);
            }
        }

        return weights;
    }

    private static void Contract(long[] weights, int size, int root, Span<int> heads)
    {
        var alive = new bool[size];
        Array.Fill(alive, true);
        // The arc between words that an arc of the contracted graph stands for.
        var arcs = new (int Word, int Head)[size * size];
        var words = new List<int>[size];
        for (var word = 0; word < size; word++)
        {
            words[word] = [word];
            for (var head = 0; head < size; head++) arcs[(word * size) + head] = (word, head);
        }

        var contracted = new Stack<(List<int> Words, (int Word, int Head) Arc)[]>();
        var best = new int[size];
        for (var word = 0; word < size; word++)
        {
            if (word != root) best[word] = BestHead(weights, alive, size, word);
        }

        while (FindCycle(best, alive, root) is { } cycle)
        {
            contracted.Push(Array.ConvertAll(cycle, member => (new List<int>(words[member]), arcs[(member * size) + best[member]])));
            Merge(weights, arcs, size, cycle, best, alive);
            for (var i = 1; i < cycle.Length; i++) words[cycle[0]].AddRange(words[cycle[i]]);
            // A word whose best head has become part of the cycle keeps that arc, which is the cycle's best; the others' heads are as they were.
            for (var word = 0; word < size; word++)
            {
                if (word != root && alive[word] && Array.IndexOf(cycle, best[word]) >= 0) best[word] = cycle[0];
            }

            best[cycle[0]] = BestHead(weights, alive, size, cycle[0]);
        }

        heads.Fill(-1);
        for (var word = 0; word < size; word++)
        {
            if (word == root || !alive[word]) continue;
            var (dependent, head) = arcs[(word * size) + best[word]];
            heads[dependent] = head;
        }

        Expand(contracted, heads);
    }

    // The arc into a cycle has settled one of its members; the others keep their arcs of the cycle.
    private static void Expand(Stack<(List<int> Words, (int Word, int Head) Arc)[]> contracted, Span<int> heads)
    {
        while (contracted.TryPop(out var cycle))
        {
            foreach (var (members, arc) in cycle)
            {
                var isSettled = false;
                foreach (var word in members) isSettled |= heads[word] >= 0;
                if (!isSettled) heads[arc.Word] = arc.Head;
            }
        }
    }

    private static int BestHead(long[] weights, bool[] alive, int size, int word)
    {
        var choice = -1;
        for (var head = 0; head < size; head++)
        {
            if (alive[head] && head != word && (choice < 0 || weights[(word * size) + head] > weights[(word * size) + choice])) choice = head;
        }

        return choice;
    }

    private static int[]? FindCycle(int[] best, bool[] alive, int root)
    {
        var mark = new int[best.Length];
        for (var word = 0; word < best.Length; word++)
        {
            if (!alive[word] || word == root) continue;
            var at = word;
            while (at != root && mark[at] == 0)
            {
                mark[at] = word + 1;
                at = best[at];
            }

            if (at == root || mark[at] != word + 1) continue;
            var cycle = new List<int> { at };
            for (var member = best[at]; member != at; member = best[member]) cycle.Add(member);
            return [.. cycle];
        }

        return null;
    }

    // The first member stands for the cycle: arcs into it are weighed against the arc that they would replace.
    private static void Merge(long[] weights, (int Word, int Head)[] arcs, int size, int[] cycle, int[] best, bool[] alive)
    {
        var inCycle = new bool[size];
        foreach (var member in cycle) inCycle[member] = true;
        var stands = cycle[0];
        var replaced = Array.ConvertAll(cycle, member => weights[(member * size) + best[member]]);
        for (var other = 0; other < size; other++)
        {
            if (!alive[other] || inCycle[other]) continue;
            int intoAt = -1, outAt = -1;
            long into = 0;
            for (var i = 0; i < cycle.Length; i++)
            {
                var inward = (cycle[i] * size) + other;
                var outward = (other * size) + cycle[i];
                if (intoAt < 0 || weights[inward] - replaced[i] > into) (into, intoAt) = (weights[inward] - replaced[i], inward);
                if (outAt < 0 || weights[outward] > weights[outAt]) outAt = outward;
            }

            (weights[(stands * size) + other], arcs[(stands * size) + other]) = (into, arcs[intoAt]);
            (weights[(other * size) + stands], arcs[(other * size) + stands]) = (weights[outAt], arcs[outAt]);
        }

        for (var i = 1; i < cycle.Length; i++) alive[cycle[i]] = false;
    }
}
