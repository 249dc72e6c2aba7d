namespace Pactwatch.Serialization;

/// <summary>A value that is written as it is: a number, a word, a day.</summary>
internal sealed class PlainShape<T>(Action<PackedWriter, T> write, Func<PackedReader, T> read) : Shape<T>
{
    public override void Write(PackedWriter writer, T value) => write(writer, value);

    public override T Read(PackedReader reader) => read(reader);
}
