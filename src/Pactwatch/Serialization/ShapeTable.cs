using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;

namespace Pactwatch.Serialization;

/// <summary>The shapes of the types that make up a value, found by what the types are. Safe to use from several threads.</summary>
/// <param name="outer">A type whose values are kept elsewhere; null for none.</param>
internal sealed class ShapeTable(Type? outer)
{
    private static readonly Dictionary<Type, Shape> Plain = new Shape[]
    {
        new PlainShape<string?>((writer, value) => writer.Text(value), reader => reader.Text()),
        new PlainShape<bool>((writer, value) => writer.Byte(value ? (byte)1 : (byte)0), reader => reader.Byte() != 0),
        new PlainShape<int>((writer, value) => writer.Signed(value), reader => reader.Signed() is var value and >= int.MinValue and <= int.MaxValue ? (int)value : throw PackedReader.Damaged()),
        new PlainShape<long>((writer, value) => writer.Signed(value), reader => reader.Signed()),
        new PlainShape<decimal>(WriteDecimal, ReadDecimal),
        new PlainShape<LocalDate>((writer, value) => writer.Signed(Period.DaysBetween(Epoch, value)), ReadDay),
        new PlainShape<Instant>(WriteInstant, ReadInstant),
    }.ToDictionary(shape => shape.GetType().GetGenericArguments()[0]);

    private readonly ConcurrentDictionary<Type, Shape> shapes = new(Plain);

    private static LocalDate Epoch { get; } = new(1970, 1, 1);

    public Shape<T> Of<T>() => (Shape<T>)Of(typeof(T));

    private Shape Of(Type type) => shapes.TryGetValue(type, out var known) ? known : shapes.GetOrAdd(type, Make(type));

    private Shape Make(Type type)
    {
        if (type == outer) return New(typeof(OuterShape<>), type);
        if (type.IsEnum) return New(typeof(EnumShape<>), type);
        if (Nullable.GetUnderlyingType(type) is { } held) return New(typeof(OptionalShape<>), held, Of(held));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) return New(typeof(ListShape<>), type.GetGenericArguments()[0], Of(type.GetGenericArguments()[0]));
        if (type.Namespace?.StartsWith(nameof(Pactwatch), StringComparison.Ordinal) != true) throw new NotSupportedException($"{type} can't be kept: nothing is known of its form.");
        if (type.IsSealed || type.IsValueType) return New(typeof(RecordShape<>), type, (Func<Type, Shape>)Of);
        Type[] kinds = [.. type.Assembly.GetTypes().Where(kind => !kind.IsAbstract && type.IsAssignableFrom(kind)).OrderBy(kind => kind.FullName, StringComparer.Ordinal)];
        return New(typeof(ChoiceShape<>), type, kinds, (Func<Type, Shape>)(kind => New(typeof(RecordShape<>), kind, (Func<Type, Shape>)Of)));
    }

    private static void WriteDecimal(PackedWriter writer, decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        foreach (var part in parts) writer.Signed(part);
    }

    private static decimal ReadDecimal(PackedReader reader)
    {
        Span<int> parts = stackalloc int[4];
        foreach (ref var part in parts) part = unchecked((int)reader.Signed());
        try
        {
            return new decimal(parts);
        }
        catch (ArgumentException fault)
        {
            throw new InvalidDataException(PackedReader.Damaged().Message, fault);
        }
    }

    private static LocalDate ReadDay(PackedReader reader)
    {
        try
        {
            return Epoch.PlusDays(checked((int)reader.Signed()));
        }
        catch (Exception fault) when (fault is ArgumentException or OverflowException)
        {
            throw new InvalidDataException(PackedReader.Damaged().Message, fault);
        }
    }

    private static void WriteInstant(PackedWriter writer, Instant value)
    {
        var (seconds, rest) = (value.ToUnixTimeSeconds(), value - Instant.FromUnixTimeSeconds(value.ToUnixTimeSeconds()));
        writer.Signed(seconds);
        writer.Signed((long)rest.TotalNanoseconds);
    }

    private static Instant ReadInstant(PackedReader reader)
    {
        try
        {
            return Instant.FromUnixTimeSeconds(reader.Signed()).PlusNanoseconds(reader.Signed());
        }
        catch (Exception fault) when (fault is ArgumentException or OverflowException)
        {
            throw new InvalidDataException(PackedReader.Damaged().Message, fault);
        }
    }

    private static Shape New(Type shape, Type type, params object[] arguments) => (Shape)Activator.CreateInstance(shape.MakeGenericType(type), arguments)!;
}
