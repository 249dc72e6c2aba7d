using System.Collections.Immutable;

namespace Pactwatch.Serialization;

/// <summary>A list. One that was never made (the default) is told from an empty one.</summary>
internal sealed class ListShape<T>(Shape<T> shape) : Shape<ImmutableArray<T>>
{
    public override void Write(PackedWriter writer, ImmutableArray<T> value)
    {
        writer.Number(value.IsDefault ? 0 : (ulong)value.Length + 1);
        if (value.IsDefault) return;
        foreach (var item in value) shape.Write(writer, item);
    }

    public override ImmutableArray<T> Read(PackedReader reader)
    {
        var length = reader.Number();
        if (length == 0) return default;
        // An item takes a byte at least, so that damaged bytes ask for no more memory than they have.
        if (length - 1 > (ulong)reader.Left) throw PackedReader.Damaged();
        var items = ImmutableArray.CreateBuilder<T>((int)length - 1);
        for (var n = 1UL; n < length; n++) items.Add(shape.Read(reader));
        return items.MoveToImmutable();
    }
}
