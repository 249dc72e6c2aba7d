namespace Pactwatch.Serialization;

/// <summary>A value of one of several kinds, all of one assembly: the number of its kind comes first.</summary>
internal sealed class ChoiceShape<T> : Shape<T>
    where T : class
{
    private readonly Dictionary<Type, int> numbers;
    private readonly Shape[] shapes;

    /// <param name="kinds">In a fixed order.</param>
    public ChoiceShape(IReadOnlyList<Type> kinds, Func<Type, Shape> shapeOfKind)
    {
        numbers = kinds.Select((kind, number) => (kind, number)).ToDictionary(pair => pair.kind, pair => pair.number + 1);
        shapes = [.. kinds.Select(shapeOfKind)];
    }

    public override void Write(PackedWriter writer, T value)
    {
        var number = value is null ? 0 : numbers[value.GetType()];
        writer.Number((ulong)number);
        if (number > 0) shapes[number - 1].WriteAny(writer, value);
    }

    public override T Read(PackedReader reader)
    {
        var number = reader.Number();
        if (number == 0) return null!;
        return number <= (ulong)shapes.Length ? (T)shapes[number - 1].ReadAny(reader)! : throw PackedReader.Damaged();
    }
}
