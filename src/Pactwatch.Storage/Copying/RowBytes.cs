using System.Buffers.Binary;
using System.Text;

namespace Pactwatch.Storage.Copying;

/// <summary>
/// A row as bytes: for each value a sign and what belongs to it: n nothing; i eight bytes of a number, the least first; t a
/// text and b bytes, their length in bytes as four bytes before them.
/// </summary>
internal static class RowBytes
{
    private const int LengthBytes = 4;

    public static byte[] Of(object?[] values)
    {
        var size = values.Sum(value => 1 + value switch
        {
            null => 0,
            long => sizeof(long),
            string text => LengthBytes + Encoding.UTF8.GetByteCount(text),
            byte[] bytes => LengthBytes + bytes.Length,
            _ => throw new ArgumentException($"A store holds no {value.GetType()}.", nameof(values)),
        });
        var row = new byte[size];
        var at = 0;
        foreach (var value in values) at += Write(row.AsSpan(at), value);
        return row;
    }

    /// <summary>The values of a row.</summary>
    /// <exception cref="FormatException">These bytes are none.</exception>
    public static object?[] Parse(ReadOnlySpan<byte> row, int columns)
    {
        var values = new object?[columns];
        for (var column = 0; column < columns; column++)
        {
            values[column] = Sign(ref row) switch
            {
                (byte)'n' => null,
                (byte)'i' => BinaryPrimitives.ReadInt64LittleEndian(Take(ref row, sizeof(long))),
                (byte)'t' => Encoding.UTF8.GetString(TakeMeasured(ref row)),
                (byte)'b' => TakeMeasured(ref row).ToArray(),
                _ => throw new FormatException("a row holds what is no value"),
            };
        }

        return row.IsEmpty ? values : throw new FormatException("a row is longer than its values");
    }

    private static int Write(Span<byte> row, object? value)
    {
        switch (value)
        {
            case long number:
                row[0] = (byte)'i';
                BinaryPrimitives.WriteInt64LittleEndian(row[1..], number);
                return 1 + sizeof(long);
            case string text:
                row[0] = (byte)'t';
                var written = Encoding.UTF8.GetBytes(text, row[(1 + LengthBytes)..]);
                BinaryPrimitives.WriteInt32LittleEndian(row[1..], written);
                return 1 + LengthBytes + written;
            case byte[] bytes:
                row[0] = (byte)'b';
                BinaryPrimitives.WriteInt32LittleEndian(row[1..], bytes.Length);
                bytes.CopyTo(row[(1 + LengthBytes)..]);
                return 1 + LengthBytes + bytes.Length;
            default:
                row[0] = (byte)'n';
                return 1;
        }
    }

    private static byte Sign(ref ReadOnlySpan<byte> row) => Take(ref row, 1)[0];

    private static ReadOnlySpan<byte> TakeMeasured(ref ReadOnlySpan<byte> row) => Take(ref row, BinaryPrimitives.ReadInt32LittleEndian(Take(ref row, LengthBytes)));

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> row, int length)
    {
        if (length < 0 || length > row.Length) throw new FormatException("a row ends in the middle of a value");
        var taken = row[..length];
        row = row[length..];
        return taken;
    }
}
