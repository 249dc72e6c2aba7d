namespace Pactwatch.Derivation.Reuse;

/// <summary>
/// Aligns two texts: runs of the same words, and runs that follow each other closely in both texts joined into
/// passages over the words that were changed between them. A passage may stand elsewhere in the other text. Which
/// text is given first changes nothing. Not for two threads at once: its buffers serve one pair after another.
/// </summary>
internal sealed class PassageAligner
{
    /// <summary>Fewer words in common are names and set phrases ("the United Nations Security Council on Monday").</summary>
    public const int FewestWords = 7;

    /// <summary>So many words may be changed, dropped or put in between two runs of one passage.</summary>
    private const int WidestGap = 6;

    /// <summary>Of so many places of the same three words the longest run is chosen; more are a refrain.</summary>
    private const int MostPlaces = 24;

    private readonly ShinglePlaces places = new();
    private readonly List<Tile> tiles = [];
    private readonly List<WordMatch> matches = [];
    private bool[] carried = new bool[256];

    /// <summary>The passages of the last pair, in the order of the first text.</summary>
    public IReadOnlyList<WordMatch> Matches => matches;

    /// <summary>The longest run of the same words in the passages of the last pair.</summary>
    public int LongestRun { get; private set; }

    /// <summary>Words of the first and of the second text that are in the passages and the same in both; each counts once.</summary>
    public (int OfA, int OfB) Carried { get; private set; }

    /// <summary>The longest stretch of the first or of the second text, in words, that no passage of the last pair covers.</summary>
    /// <param name="length">The words of that text.</param>
    public int LongestGap(int length, bool ofSecond)
    {
        var (longest, end) = (0, 0);
        foreach (var match in ofSecond ? matches.OrderBy(match => match.StartB) : matches.OrderBy(match => match.StartA))
        {
            longest = Math.Max(longest, (ofSecond ? match.StartB : match.StartA) - end);
            end = Math.Max(end, ofSecond ? match.EndB : match.EndA);
        }

        return Math.Max(longest, length - end);
    }

    /// <param name="publicOfA">Empty, or for each word whether it is of a public statement: such words are in no passage.</param>
    public void Align(ReadOnlySpan<uint> a, ReadOnlySpan<bool> publicOfA, ReadOnlySpan<uint> b, ReadOnlySpan<bool> publicOfB)
    {
        tiles.Clear();
        matches.Clear();
        LongestRun = 0;
        // One fixed way round, so that the pair is the same from both sides.
        var isTurned = a.Length != b.Length ? a.Length > b.Length : a.SequenceCompareTo(b) > 0;
        if (isTurned) AlignInOrder(b, publicOfB, a, publicOfA);
        else AlignInOrder(a, publicOfA, b, publicOfB);
        if (!isTurned) return;
        for (var i = 0; i < matches.Count; i++) matches[i] = matches[i].Turned();
        matches.Sort(static (left, right) => left.StartA != right.StartA ? left.StartA.CompareTo(right.StartA) : left.StartB.CompareTo(right.StartB));
        Carried = (Carried.OfB, Carried.OfA);
    }

    private void AlignInOrder(ReadOnlySpan<uint> a, ReadOnlySpan<bool> publicOfA, ReadOnlySpan<uint> b, ReadOnlySpan<bool> publicOfB)
    {
        FindTiles(a, publicOfA, b, publicOfB);
        Carried = (0, 0);
        if (tiles.Count == 0) return;
        if (carried.Length < a.Length + b.Length) carried = new bool[(a.Length + b.Length) * 2];
        carried.AsSpan(0, a.Length + b.Length).Clear();
        for (var first = 0; first < tiles.Count;)
        {
            var end = first + 1;
            while (end < tiles.Count && Follows(tiles[end - 1], tiles[end])) end++;
            Join(first, end, a, publicOfA, b);
            first = end;
        }

        Carried = (carried.AsSpan(0, a.Length).Count(true), carried.AsSpan(a.Length, b.Length).Count(true));
    }

    private void FindTiles(ReadOnlySpan<uint> a, ReadOnlySpan<bool> publicOfA, ReadOnlySpan<uint> b, ReadOnlySpan<bool> publicOfB)
    {
        places.Fill(b);
        var expected = 0;
        for (var at = 0; at + Winnowing.ShingleWords <= a.Length;)
        {
            var best = new Tile(at, 0, 0);
            var tried = 0;
            for (var place = places.First(a, at); place >= 0 && tried < MostPlaces; place = places.Next(place), tried++)
            {
                var length = Run(a, publicOfA, at, b, publicOfB, place);
                // Of equals the one that goes on where the last run ended.
                if (length > best.Length || (length == best.Length && Distance(place, expected, b.Length) < Distance(best.B, expected, b.Length))) best = new Tile(at, place, length);
            }

            if (best.Length < Winnowing.ShingleWords)
            {
                at++;
                continue;
            }

            tiles.Add(best);
            expected = best.EndB;
            at = best.EndA;
        }
    }

    /// <summary>How far a place lies behind the one expected; those before it come after all of these.</summary>
    private static int Distance(int place, int expected, int length) => place >= expected ? place - expected : expected - place + length;

    private static int Run(ReadOnlySpan<uint> a, ReadOnlySpan<bool> publicOfA, int fromA, ReadOnlySpan<uint> b, ReadOnlySpan<bool> publicOfB, int fromB)
    {
        var length = a[fromA..].CommonPrefixLength(b[fromB..]);
        if (length > 0 && !publicOfA.IsEmpty) length = UpToPublic(publicOfA, fromA, length);
        if (length > 0 && !publicOfB.IsEmpty) length = UpToPublic(publicOfB, fromB, length);
        return length;
    }

    private static int UpToPublic(ReadOnlySpan<bool> isPublic, int from, int length)
    {
        var first = isPublic.Slice(from, length).IndexOf(true);
        return first < 0 ? length : first;
    }

    private static bool Follows(Tile tile, Tile next) =>
        next.A - tile.EndA <= WidestGap && next.B >= tile.EndB && next.B - tile.EndB <= WidestGap;

    private void Join(int first, int end, ReadOnlySpan<uint> a, ReadOnlySpan<bool> publicOfA, ReadOnlySpan<uint> b)
    {
        var words = 0;
        var longest = 0;
        for (var i = first; i < end; i++)
        {
            words += tiles[i].Length;
            longest = Math.Max(longest, tiles[i].Length);
        }

        if (words < FewestWords) return;
        LongestRun = Math.Max(LongestRun, longest);
        for (var i = first; i < end; i++)
        {
            carried.AsSpan(tiles[i].A, tiles[i].Length).Fill(true);
            carried.AsSpan(a.Length + tiles[i].B, tiles[i].Length).Fill(true);
            if (i > first) words += MatchGap(tiles[i - 1], tiles[i], a, publicOfA, b);
        }

        matches.Add(new WordMatch(tiles[first].A, tiles[end - 1].EndA, tiles[first].B, tiles[end - 1].EndB, words));
    }

    /// <summary>Between two runs: the words that are the same, in order.</summary>
    private int MatchGap(Tile tile, Tile next, ReadOnlySpan<uint> a, ReadOnlySpan<bool> publicOfA, ReadOnlySpan<uint> b)
    {
        var (words, fromB) = (0, tile.EndB);
        for (var at = tile.EndA; at < next.A; at++)
        {
            if (!publicOfA.IsEmpty && publicOfA[at]) continue;
            var found = b[fromB..next.B].IndexOf(a[at]);
            if (found < 0) continue;
            carried[at] = carried[a.Length + fromB + found] = true;
            fromB += found + 1;
            words++;
        }

        return words;
    }
}
