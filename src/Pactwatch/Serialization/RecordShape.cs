namespace Pactwatch.Serialization;

/// <summary>A record, which may be missing where its type is a class.</summary>
/// <param name="shapeOf">The shapes of what it holds.</param>
internal sealed class RecordShape<T>(Func<Type, Shape> shapeOf) : Shape<T>
{
    // A claim may hold the claim that it was before an edit: the shapes of what a type holds are asked for when its first value is met.
    private readonly Lazy<RecordParts<T>> parts = new(() => RecordParts<T>.Of(shapeOf));

    public override void Write(PackedWriter writer, T value)
    {
        if (!typeof(T).IsValueType) writer.Byte(value is null ? (byte)0 : (byte)1);
        if (value is not null) parts.Value.Write(writer, value);
    }

    public override T Read(PackedReader reader)
    {
        if (!typeof(T).IsValueType && reader.Byte() == 0) return default!;
        try
        {
            return parts.Value.Read(reader);
        }
        catch (ArgumentException fault)
        {
            throw new InvalidDataException(PackedReader.Damaged().Message, fault);
        }
    }
}
