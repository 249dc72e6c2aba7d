namespace Pactwatch.Stories.Streaming;

/// <summary>
/// Links the reports of one day with each other and with the stories so far: average linkage (UPGMA, Sokal and Michener 1958),
/// the likest two first, over the pairs that share leading terms. Products of sums give the mean over all pairs exactly, also
/// over those that were never looked at.
/// </summary>
internal sealed class DayLinking(TermProducts products)
{
    /// <summary>A pair whose likeness is below this part of the least is not kept: one link of many lowers a mean, it doesn't raise it.</summary>
    private const int KeptPart = 4;

    // How a pair is packed into its rank: what it lacks of whole likeness above (14 binary digits), then both numbers: room for
    // ten million reports of one day.
    private const int NumberBits = 25;

    private readonly List<LinkedItem> items = [];

    // Of two that are near, by both numbers.
    private readonly Dictionary<ulong, long> productOf = [];
    private readonly PriorityQueue<ulong, ulong> likest = new();
    private readonly List<(int Number, long Product)> near = [];

    /// <summary>Adds a story or a new report and gives its number.</summary>
    public int Add(LinkedStory story, TermSum terms)
    {
        items.Add(LinkedItem.Of(story, terms));
        return items.Count - 1;
    }

    /// <summary>Compares two that may be one; the same two again is no harm.</summary>
    /// <param name="one">A story or a report.</param>
    /// <param name="other">The report that is compared with one after the other.</param>
    public void Compare(int one, int other)
    {
        if (one == other || items[one].LastSeenBy == other) return;
        items[one].LastSeenBy = other;
        Consider(one, other, products.Of(items[other].Terms, items[one].Terms));
    }

    /// <summary>Joins two whatever their likeness, as a person ruled.</summary>
    public void Join(int one, int other)
    {
        var (left, right) = (Standing(one), Standing(other));
        if (left != right) Merge(left, right);
    }

    /// <summary>What an item is part of now: its own number where it stands.</summary>
    public int Standing(int number)
    {
        while (items[number].JoinedInto is { } whole) number = whole;
        return number;
    }

    public LinkedItem this[int number] => items[number];

    /// <summary>Joins the likest two until none are like enough.</summary>
    public void Run()
    {
        while (likest.TryDequeue(out var rank, out _))
        {
            var (one, other) = Pair(rank);
            if (items[one].JoinedInto is null && items[other].JoinedInto is null) Merge(one, other);
        }
    }

    private void Merge(int one, int other)
    {
        var joined = items.Count;
        (items[one].JoinedInto, items[other].JoinedInto) = (joined, joined);
        near.Clear();
        FindNear(one, joined);
        FindNear(other, joined);
        AddProducts(one);
        AddProducts(other);
        items.Add(LinkedItem.Of(items[one], items[other]));
        foreach (var (number, product) in near) Consider(number, joined, product);
    }

    /// <summary>What stands near an item and hasn't been found yet.</summary>
    private void FindNear(int number, int joined)
    {
        foreach (var other in items[number].Near)
        {
            var item = items[other];
            if (item.JoinedInto is not null || item.LastSeenBy == joined) continue;
            item.LastSeenBy = joined;
            near.Add((other, 0));
        }
    }

    private void AddProducts(int number)
    {
        var terms = items[number].Terms;
        for (var at = 0; at < near.Count; at++)
        {
            var (other, product) = near[at];
            if (!productOf.Remove(Key(number, other), out var own)) own = products.Of(terms, items[other].Terms);
            near[at] = (other, product + own);
        }
    }

    private void Consider(int one, int other, long product)
    {
        var (left, right) = (items[one], items[other]);
        var likeness = Likeness.Of(left, right, product);
        if (likeness * KeptPart < Likeness.Least || left.Apart.From(right.Apart) || !productOf.TryAdd(Key(one, other), product)) return;
        left.Near.Add(other);
        right.Near.Add(one);
        if (likeness < Likeness.Least) return;
        var rank = Rank(likeness, one, other);
        likest.Enqueue(rank, rank);
    }

    private static ulong Key(int one, int other) => ((ulong)(uint)Math.Min(one, other) << 32) | (uint)Math.Max(one, other);

    /// <summary>The likest first, of such the one with the lower numbers.</summary>
    private static ulong Rank(int likeness, int one, int other) =>
        ((ulong)(Likeness.Whole - likeness) << (NumberBits * 2)) | ((ulong)(uint)Math.Min(one, other) << NumberBits) | (uint)Math.Max(one, other);

    private static (int One, int Other) Pair(ulong rank) =>
        ((int)((rank >> NumberBits) & ((1UL << NumberBits) - 1)), (int)(rank & ((1UL << NumberBits) - 1)));
}
