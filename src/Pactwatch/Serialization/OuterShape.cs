namespace Pactwatch.Serialization;

/// <summary>A value that is kept elsewhere: nothing of it is written, and the reader gives it back.</summary>
internal sealed class OuterShape<T> : Shape<T>
    where T : class
{
    public override void Write(PackedWriter writer, T value)
    {
    }

    public override T Read(PackedReader reader) => (T)reader.Outer;
}
