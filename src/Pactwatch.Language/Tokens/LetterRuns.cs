using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pactwatch.Language.Tokens;

/// <summary>
/// Where runs of the letters A to Z and a to z end, asked for from left to right. Looks at 64 characters at a time and
/// keeps a bit for each, so that the end of a word is found without looking at its letters one by one.
/// </summary>
internal ref struct LetterRuns(ReadOnlySpan<char> text)
{
    private const int Block = 64;
    private readonly ReadOnlySpan<char> text = text;
    private int blockStart = -1;
    private ulong letters;

    /// <summary>The first place from here on that holds no letter A to Z; the end of the text where there is none.</summary>
    public int EndOfRun(int at)
    {
        while (true)
        {
            var start = at & ~(Block - 1);
            if (start != blockStart) Load(start);
            var others = ~letters >> (at - start);
            if (others != 0) return at + BitOperations.TrailingZeroCount(others);
            at = start + Block;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Load(int start)
    {
        blockStart = start;
        letters = start + Block <= text.Length ? LettersOf(text.Slice(start, Block)) : start < text.Length ? LettersOneByOne(text[start..]) : 0;
    }

    /// <summary>A bit for each of 64 characters, the first one lowest.</summary>
    public static ulong LettersOf(ReadOnlySpan<char> block)
    {
        if (!Vector128.IsHardwareAccelerated) return LettersOneByOne(block);
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(block[..Block]));
        // What is above 255 becomes 255, which is no letter.
        var bytes = Vector512.NarrowWithSaturation(Vector512.LoadUnsafe(ref units), Vector512.LoadUnsafe(ref units, Block / 2));
        var folded = (bytes | Vector512.Create((byte)0x20)) - Vector512.Create((byte)'a');
        return Vector512.LessThan(folded, Vector512.Create((byte)26)).ExtractMostSignificantBits();
    }

    /// <summary>The same without vectors, for up to 64 characters.</summary>
    public static ulong LettersOneByOne(ReadOnlySpan<char> block)
    {
        var bits = 0ul;
        for (var i = 0; i < block.Length && i < Block; i++)
        {
            if (char.IsAsciiLetter(block[i])) bits |= 1ul << i;
        }

        return bits;
    }
}
