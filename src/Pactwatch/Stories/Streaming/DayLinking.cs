namespace Pactwatch.Stories.Streaming;

/// <summary>
/// Links the reports of one day with each other and with the stories so far: average linkage (UPGMA, Sokal and Michener 1958),
/// the likest two first, over the pairs that share leading terms. Products of sums give the mean over all pairs exactly, also
/// over those that were never looked at.
/// </summary>
internal sealed class DayLinking
{
    /// <summary>A pair whose likeness is below this part of the least is not kept: one link of many lowers a mean, it doesn't raise it.</summary>
    private const int KeptPart = 4;

    private readonly List<LinkedItem> items = [];
    private readonly PriorityQueue<(int One, int Other), (int Likeness, int One, int Other)> pairs = new(Comparer<(int Likeness, int One, int Other)>.Create(LikestFirst));

    /// <summary>Adds a story or a new report and gives its number.</summary>
    public int Add(LinkedStory story)
    {
        items.Add(new LinkedItem(story));
        return items.Count - 1;
    }

    /// <summary>Compares two that may be one; the same two again is no harm.</summary>
    public void Compare(int one, int other)
    {
        if (one == other || items[one].Products.ContainsKey(other)) return;
        Consider(one, other, items[one].Story.Terms.Dot(items[other].Story.Terms));
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

    public LinkedStory this[int number] => items[number].Story;

    /// <summary>Joins the likest two until none are like enough.</summary>
    public void Run()
    {
        while (pairs.TryDequeue(out var pair, out _))
        {
            if (items[pair.One].JoinedInto is null && items[pair.Other].JoinedInto is null) Merge(pair.One, pair.Other);
        }
    }

    private void Merge(int one, int other)
    {
        var (left, right) = (items[one], items[other]);
        var joined = Add(left.Story.And(right.Story));
        (left.JoinedInto, right.JoinedInto) = (joined, joined);
        foreach (var near in left.Products.Keys.Concat(right.Products.Keys.Where(key => !left.Products.ContainsKey(key))))
        {
            var item = items[near];
            if (item.JoinedInto is not null) continue;
            Consider(joined, near, Product(left, near, item) + Product(right, near, item));
            item.Products.Remove(one);
            item.Products.Remove(other);
        }

        left.Products.Clear();
        right.Products.Clear();
    }

    private static long Product(LinkedItem item, int near, LinkedItem other) =>
        item.Products.TryGetValue(near, out var product) ? product : item.Story.Terms.Dot(other.Story.Terms);

    private void Consider(int one, int other, long product)
    {
        var (left, right) = (items[one], items[other]);
        var likeness = Likeness.Of(left.Story, right.Story, product);
        if (likeness * KeptPart < Likeness.Least || left.Story.Apart.From(right.Story.Apart)) return;
        left.Products[other] = product;
        right.Products[one] = product;
        if (likeness >= Likeness.Least) pairs.Enqueue((one, other), (likeness, Math.Min(one, other), Math.Max(one, other)));
    }

    private static int LikestFirst((int Likeness, int One, int Other) left, (int Likeness, int One, int Other) right) =>
        left.Likeness != right.Likeness ? right.Likeness.CompareTo(left.Likeness)
        : left.One != right.One ? left.One.CompareTo(right.One)
        : left.Other.CompareTo(right.Other);
}
