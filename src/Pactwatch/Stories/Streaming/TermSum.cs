namespace Pactwatch.Stories.Streaming;

/// <summary>
/// The sum of the terms of some reports. The product of two sums, divided by both counts, is the mean likeness of all pairs
/// across. All whole numbers. The terms of one report are kept as they come, those of several in a table (open addressing,
/// at most half full): a report is then added or compared in as many steps as it has terms, however large the story is.
/// </summary>
internal sealed class TermSum
{
    /// <summary>The length of a report's vector.</summary>
    public const int Unit = 4096;

    private const int FewestSlots = 64;

    // The golden ratio in 32 binary digits: spreads numbers that follow each other.
    private const uint Spread = 2654435769;

    // Terms as they come, or a table in which number 0 is an empty slot.
    private WeightedTerm[] slots;
    private int shift;

    private TermSum(WeightedTerm[] slots, int count, int shift) => (this.slots, Count, this.shift) = (slots, count, shift);

    /// <summary>How many terms.</summary>
    public int Count { get; private set; }

    /// <summary>False for the terms of one report, which are only walked through.</summary>
    public bool IsTable => shift > 0;

    /// <summary>The terms, in no order.</summary>
    public IEnumerable<WeightedTerm> Terms => slots.Where(term => term.Number != 0);

    /// <summary>The terms of one report.</summary>
    public ReadOnlySpan<WeightedTerm> AsCome => IsTable ? throw new InvalidOperationException("A table's terms come in no order.") : slots;

    /// <summary>Of a single report.</summary>
    /// <param name="terms">None twice; not copied.</param>
    public static TermSum OfOne(WeightedTerm[] terms) => new(terms, terms.Length, shift: 0);

    /// <summary>An empty one, to be added to.</summary>
    public static TermSum Table(int roomFor)
    {
        var bits = 32 - int.LeadingZeroCount(Math.Max(FewestSlots, roomFor * 2) - 1);
        return new TermSum(new WeightedTerm[1 << bits], 0, 32 - bits);
    }

    /// <summary>The sum of two of which neither is used again: the larger table takes in the other.</summary>
    public static TermSum Joined(TermSum one, TermSum other)
    {
        var (most, least) = one.IsTable && (!other.IsTable || one.Count >= other.Count) ? (one, other) : (other, one);
        if (!most.IsTable)
        {
            most = Table(one.Count + other.Count);
            most.Add(one);
            least = other;
        }

        most.Add(least);
        return most;
    }

    /// <summary>Adds to a table. A weight that would pass the largest whole number stays at it: a story of half a million reports of one word.</summary>
    public void Add(TermSum other)
    {
        foreach (var term in other.slots)
        {
            if (term.Number != 0) Add(term);
        }
    }

    public int WeightOf(int number)
    {
        if (IsTable) return slots[SlotOf(number)].Weight;
        foreach (var term in slots)
        {
            if (term.Number == number) return term.Weight;
        }

        return 0;
    }

    /// <summary>The product with a table.</summary>
    public long ProductWithTable(TermSum table)
    {
        // Of two reports at most Unit squared, of two sums so often as much as there are pairs across.
        var product = 0L;
        ReadOnlySpan<WeightedTerm> held = table.slots;
        var (mask, down) = (held.Length - 1, table.shift);
        foreach (var term in slots)
        {
            if (term.Number == 0) continue;
            // SlotOf, written out: this is the innermost loop of the linking.
            var at = (int)(unchecked((uint)term.Number * Spread) >> down);
            while (held[at].Number != term.Number && held[at].Number != 0) at = (at + 1) & mask;
            product += (long)term.Weight * held[at].Weight;
        }

        return product;
    }

    /// <summary>The product with weights laid out by number, of a report's terms.</summary>
    public long ProductWith(ReadOnlySpan<int> weightOf)
    {
        var product = 0L;
        foreach (var term in slots) product += (long)term.Weight * weightOf[term.Number];
        return product;
    }

    /// <summary>The terms of both, with the lesser weight.</summary>
    public IEnumerable<WeightedTerm> SharedWith(TermSum other) => Terms.Select(term => term with { Weight = Math.Min(term.Weight, other.WeightOf(term.Number)) });

    /// <summary>What a report of one sum has on average beyond a report of the other: below zero where it has less.</summary>
    public IEnumerable<WeightedTerm> Beyond(TermSum other, int count, int otherCount) =>
        Terms.Select(term => term with { Weight = (term.Weight / count) - (other.WeightOf(term.Number) / otherCount) });

    private void Add(WeightedTerm term)
    {
        var at = SlotOf(term.Number);
        if (slots[at].Number != 0)
        {
            slots[at] = new WeightedTerm(term.Number, (int)Math.Min((long)slots[at].Weight + term.Weight, int.MaxValue));
            return;
        }

        slots[at] = term;
        if (++Count * 2 > slots.Length) Grow();
    }

    /// <summary>The slot of a number, or the empty one where it would be.</summary>
    private int SlotOf(int number)
    {
        var mask = slots.Length - 1;
        var at = (int)(unchecked((uint)number * Spread) >> shift);
        while (slots[at].Number != number && slots[at].Number != 0) at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        var held = slots;
        slots = new WeightedTerm[held.Length * 2];
        shift--;
        foreach (var term in held)
        {
            if (term.Number != 0) slots[SlotOf(term.Number)] = term;
        }
    }
}
