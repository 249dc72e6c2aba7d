namespace Pactwatch.Serialization;

/// <summary>How values of some type are written and read.</summary>
internal abstract class Shape
{
    /// <summary>Writes a value of the shape's type, which may be one of several kinds.</summary>
    public abstract void WriteAny(PackedWriter writer, object? value);

    /// <summary>Reads a value of the shape's type.</summary>
    public abstract object? ReadAny(PackedReader reader);
}
