namespace Pactwatch.Serialization;

/// <summary>A value that may be missing.</summary>
internal sealed class OptionalShape<T>(Shape<T> shape) : Shape<T?>
    where T : struct
{
    public override void Write(PackedWriter writer, T? value)
    {
        writer.Byte(value is null ? (byte)0 : (byte)1);
        if (value is { } held) shape.Write(writer, held);
    }

    public override T? Read(PackedReader reader) => reader.Byte() == 0 ? null : shape.Read(reader);
}
