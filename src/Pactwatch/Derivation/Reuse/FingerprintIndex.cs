using System.Numerics;

namespace Pactwatch.Derivation.Reuse;

/// <summary>
/// Which reports hold a fingerprint: an open hash table whose slot holds the only report of a fingerprint itself,
/// or the place of a short list. A list ends at <see cref="MostHolders"/>: what more reports share is a set phrase,
/// or a text copied so often that its first holders stand for all. So the work for one report doesn't grow with the
/// number of reports.
/// </summary>
internal sealed class FingerprintIndex
{
    public const int MostHolders = 15;

    // A short list first: most fingerprints that come twice come two or three times.
    private const int ShortList = 3;
    private const uint ListFlag = 0x80000000;

    // Upper half: the fingerprint; lower half: 0 where the slot is empty, the report + 1, or a list's place with the flag.
    private ulong[] slots = new ulong[1 << 10];
    private int shift = 32 - 10;
    private int used;

    // Lists one behind another: the number of holders, then room for three or fifteen.
    private int[] lists = new int[1 << 10];
    private int listsEnd;

    /// <summary>The bytes that the index takes.</summary>
    public long Bytes => ((long)slots.Length * sizeof(ulong)) + ((long)lists.Length * sizeof(int));

    /// <summary>Notes that a report holds a fingerprint, and gives the reports that held it before.</summary>
    /// <param name="report">Not smaller than any number given before, under 2^31 − 1.</param>
    /// <param name="one">Room for a list of one.</param>
    public ReadOnlySpan<int> Add(uint fingerprint, int report, Span<int> one)
    {
        if (used * 2 >= slots.Length) Double();
        var at = Place(fingerprint);
        var value = (uint)(slots[at] & uint.MaxValue);
        if (value == 0)
        {
            slots[at] = Slot(fingerprint, (uint)report + 1);
            used++;
            return [];
        }

        if ((value & ListFlag) != 0) return AddToList(at, fingerprint, (int)(value & ~ListFlag), report);
        one[0] = (int)value - 1;
        var list = NewList(ShortList);
        (lists[list], lists[list + 1], lists[list + 2]) = (2, one[0], report);
        slots[at] = Slot(fingerprint, ListFlag | (uint)list);
        return one[..1];
    }

    private ReadOnlySpan<int> AddToList(int at, uint fingerprint, int list, int report)
    {
        var count = lists[list];
        if (count == MostHolders) return lists.AsSpan(list + 1, count);
        if (count == ShortList)
        {
            var longer = NewList(MostHolders);
            lists.AsSpan(list, count + 1).CopyTo(lists.AsSpan(longer));
            slots[at] = Slot(fingerprint, ListFlag | (uint)longer);
            list = longer;
        }

        lists[list + 1 + count] = report;
        lists[list] = count + 1;
        return lists.AsSpan(list + 1, count);
    }

    private static ulong Slot(uint fingerprint, uint value) => ((ulong)fingerprint << 32) | value;

    private int Place(uint fingerprint)
    {
        var at = (int)(fingerprint >> shift);
        while ((slots[at] & uint.MaxValue) != 0 && (uint)(slots[at] >> 32) != fingerprint) at = (at + 1) & (slots.Length - 1);
        return at;
    }

    private void Double()
    {
        var old = slots;
        slots = new ulong[old.Length * 2];
        shift = 32 - BitOperations.Log2((uint)slots.Length);
        foreach (var slot in old)
        {
            if ((slot & uint.MaxValue) != 0) slots[Place((uint)(slot >> 32))] = slot;
        }
    }

    private int NewList(int room)
    {
        var list = listsEnd;
        listsEnd += room + 1;
        if (listsEnd > lists.Length) Array.Resize(ref lists, Math.Max(listsEnd, lists.Length * 2));
        return list;
    }
}
