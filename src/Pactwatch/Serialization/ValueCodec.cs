namespace Pactwatch.Serialization;

/// <summary>
/// Turns values of the ledger's types into bytes and back: equal values give equal bytes, and what comes back is equal in
/// all that it says. Made for caches of one version of the program: the bytes say nothing of their form, which follows
/// from the types. Safe to use from several threads.
/// </summary>
public sealed class ValueCodec<T>
{
    private readonly Shape<T> shape;

    /// <param name="outer">A type whose one value is kept elsewhere: left out when writing and given back when reading. Null for none.</param>
    /// <exception cref="NotSupportedException">A value of the type holds what can't be kept; thrown here or when the first such value is met.</exception>
    public ValueCodec(Type? outer = null) => shape = new ShapeTable(outer).Of<T>();

    public byte[] Encode(T value)
    {
        var writer = new PackedWriter();
        shape.Write(writer, value);
        return writer.ToArray();
    }

    /// <param name="outer">The value that was left out.</param>
    /// <exception cref="InvalidDataException">The bytes are not those of such a value.</exception>
    public T Decode(byte[] bytes, object? outer = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var reader = new PackedReader(bytes, outer);
        var value = shape.Read(reader);
        return reader.IsAtEnd ? value : throw PackedReader.Damaged();
    }
}
