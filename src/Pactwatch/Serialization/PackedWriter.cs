using System.Buffers;

namespace Pactwatch.Serialization;

/// <summary>Writes whole numbers and words closely packed. The same calls give the same bytes on every machine.</summary>
internal sealed class PackedWriter
{
    private const int Continues = 0x80;

    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();

    public void Byte(byte value)
    {
        bytes.GetSpan(1)[0] = value;
        bytes.Advance(1);
    }

    /// <summary>Seven bits a byte, the lowest first.</summary>
    public void Number(ulong value)
    {
        for (; value >= Continues; value >>= 7) Byte(unchecked((byte)(value | Continues)));
        Byte((byte)value);
    }

    /// <summary>Small numbers of either sign take one byte.</summary>
    public void Signed(long value) => Number(unchecked((ulong)((value << 1) ^ (value >> 63))));

    /// <summary>A word that was written before is named by its number. Units are kept as they are, also halves of surrogate pairs, which UTF-8 can't hold.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Number(0);
            return;
        }

        if (words.TryGetValue(value, out var known))
        {
            Number((ulong)known + 2);
            return;
        }

        words.Add(value, words.Count);
        Number(1);
        Number((ulong)value.Length);
        foreach (var unit in value) Number(unit);
    }
}
