using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pactwatch.Language.Names;

/// <summary>
/// The weights of one pass: rows of signed bytes that hashed features choose, and the weights of label following
/// label by the kind of the word. Sums are integers, so that every machine decides alike. Immutable.
/// </summary>
internal sealed class NameWeights
{
    /// <summary>Bytes of a row: the labels, filled up to a power of two.</summary>
    public const int Width = 16;

    /// <summary>Of a step that no labels take; far below any sum of weights, far above what would overflow.</summary>
    public const int Impossible = -(1 << 28);

    private const int FollowLength = NameShapes.Kinds * (NameLabels.Count + 1) * NameLabels.Count;

    private readonly sbyte[] rows;
    private readonly short[] following;
    private readonly int[] steps;
    private readonly uint mask;

    /// <param name="rows">Rows of <see cref="Width"/>; their number is a power of two.</param>
    /// <param name="following">For each kind of word, label before and label.</param>
    /// <exception cref="ArgumentException">The lengths don't fit.</exception>
    public NameWeights(sbyte[] rows, short[] following)
    {
        var count = rows.Length / Width;
        if (count == 0 || (count & (count - 1)) != 0 || count * Width != rows.Length) throw new ArgumentException($"{rows.Length} weights are no power of two of rows of {Width}.", nameof(rows));
        if (following.Length != FollowLength) throw new ArgumentException($"{following.Length} weights of labels in a row, not {FollowLength}.", nameof(following));
        this.rows = rows;
        this.following = following;
        steps = Steps(following);
        mask = (uint)(count - 1);
    }

    /// <summary>Sums the weights of the features, one for each label.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        ref var start = ref MemoryMarshal.GetArrayDataReference(rows);
        var sums = Vector256<short>.Zero;
        foreach (var feature in features)
        {
            var row = Vector128.LoadUnsafe(ref start, (nuint)((feature & mask) * Width));
            var (lower, upper) = Vector128.Widen(row);
            sums += Vector256.Create(lower, upper);
        }

        for (var label = 0; label < NameLabels.Count; label++) scores[label] = sums[label];
    }

    /// <summary>The weights of all labels after one label, at a word of a kind; <see cref="Impossible"/> for those that may not follow. <see cref="Width"/> cells.</summary>
    public ReadOnlySpan<int> Following(WordKind kind, int before) =>
        steps.AsSpan((((int)kind * (NameLabels.Count + 1)) + before) * Width, Width);

    public static NameWeights Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var bytes = new sbyte[CheckedLength(reader.ReadInt32())];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bytes.AsSpan()));
        var follow = new short[FollowLength];
        for (var i = 0; i < follow.Length; i++) follow[i] = reader.ReadInt16();
        return new NameWeights(bytes, follow);
    }

    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(rows.Length);
        writer.Write(MemoryMarshal.AsBytes(rows.AsSpan()));
        foreach (var weight in following) writer.Write(weight);
    }

    private static int[] Steps(short[] weights)
    {
        var table = new int[weights.Length / NameLabels.Count * Width];
        Array.Fill(table, Impossible);
        for (var row = 0; row < weights.Length / NameLabels.Count; row++)
        {
            for (var label = 0; label < NameLabels.Count; label++)
            {
                if (NameLabels.MayFollow(row % (NameLabels.Count + 1), label)) table[(row * Width) + label] = weights[(row * NameLabels.Count) + label];
            }
        }

        return table;
    }

    private static int CheckedLength(int length) =>
        length is > 0 and <= 1 << 26 ? length : throw new InvalidDataException($"The weights of names say they are {length} bytes long.");
}
