using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>What a pattern has found so far: numbers and codes by slot, and the times inside it.</summary>
internal sealed class Captures
{
    public const int Slots = (int)Slot.Reported + 1;
    private readonly int[] numbers = new int[Slots];
    private readonly string?[] codes = new string?[Slots];
    private uint set;

    /// <summary>The time inside this one, and a second.</summary>
    public TimeReading? Inner { get; set; }

    /// <summary>How many of a unit; null for "several".</summary>
    public decimal? Amount { get; set; }

    public uint Set => set;

    public int? this[Slot slot] => (set & (1u << (int)slot)) == 0 ? null : numbers[(int)slot];

    public string? Code(Slot slot) => (set & (1u << (int)slot)) == 0 ? null : codes[(int)slot];

    public void Put(Slot slot, int number, string? code)
    {
        set |= 1u << (int)slot;
        numbers[(int)slot] = number;
        codes[(int)slot] = code;
    }

    /// <summary>Forgets what was put since <paramref name="earlier"/> was <see cref="Set"/>.</summary>
    public void Back(uint earlier) => set = earlier;

    public void Clear()
    {
        set = 0;
        Inner = null;
        Amount = null;
    }

    public void CopyFrom(Captures other)
    {
        set = other.set;
        Inner = other.Inner;
        Amount = other.Amount;
        Array.Copy(other.numbers, numbers, Slots);
        Array.Copy(other.codes, codes, Slots);
    }
}
