using System.Collections.Concurrent;

namespace Pactwatch.Serialization;

/// <summary>Reads what <see cref="PackedWriter"/> wrote. Other bytes are refused with an <see cref="InvalidDataException"/>, sooner or later.</summary>
/// <param name="outer">What was left out of the bytes, by type.</param>
internal sealed class PackedReader(byte[] bytes, object? outer)
{
    private const int Continues = 0x80;
    private const int LongestShared = 24;
    private const int MostShared = 100_000;

    // Lemmas, tags and names come again in every report: one object for each keeps thousands of reports in memory.
    private static readonly ConcurrentDictionary<string, string> Shared = new(StringComparer.Ordinal);

    // Counted beside it: the dictionary takes all of its locks to tell its count, which cost more than all the rest of reading.
    private static int shared;

    private readonly List<string> words = [];
    private int at;

    public object Outer => outer ?? throw new InvalidOperationException("Something was left out of the bytes that is not given back.");

    public bool IsAtEnd => at == bytes.Length;

    /// <summary>How many bytes are left: no list is longer.</summary>
    public int Left => bytes.Length - at;

    public byte Byte() => at < bytes.Length ? bytes[at++] : throw Damaged();

    public ulong Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & (Continues - 1)) << shift;
            if (next < Continues) return value;
        }

        throw Damaged();
    }

    public long Signed()
    {
        var value = Number();
        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    public string? Text()
    {
        var number = Number();
        if (number == 0) return null;
        if (number > 1) return number - 2 < (ulong)words.Count ? words[(int)(number - 2)] : throw Damaged();
        var length = Number();
        if (length > (ulong)Left) throw Damaged();
        var units = new char[length];
        for (var n = 0; n < units.Length; n++) units[n] = Number() is var unit and <= char.MaxValue ? (char)unit : throw Damaged();
        var word = new string(units);
        if (word.Length <= LongestShared && Volatile.Read(ref shared) < MostShared) word = Share(word);
        words.Add(word);
        return word;
    }

    private static string Share(string word)
    {
        var held = Shared.GetOrAdd(word, word);
        if (ReferenceEquals(held, word)) Interlocked.Increment(ref shared);
        return held;
    }

    public static InvalidDataException Damaged() => new("The bytes are not those of a value that was written here.");
}
