namespace Pactwatch.Serialization;

/// <summary>How values of one type are written and read.</summary>
internal abstract class Shape<T> : Shape
{
    public abstract void Write(PackedWriter writer, T value);

    public abstract T Read(PackedReader reader);

    public sealed override void WriteAny(PackedWriter writer, object? value) => Write(writer, (T)value!);

    public sealed override object? ReadAny(PackedReader reader) => Read(reader);
}
