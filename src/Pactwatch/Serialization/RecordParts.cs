using System.Linq.Expressions;
using System.Reflection;

namespace Pactwatch.Serialization;

/// <summary>
/// The code that writes and reads a record, made when the first one is met: its properties in a fixed order, and its own
/// constructor, which checks what it always checks. Properties that follow from others are neither written nor read.
/// </summary>
/// <param name="Write">Writes all that it holds.</param>
/// <param name="Read">Makes it again.</param>
internal sealed record RecordParts<T>(Action<PackedWriter, T> Write, Func<PackedReader, T> Read)
{
    /// <exception cref="NotSupportedException">No constructor takes properties of the type.</exception>
    public static RecordParts<T> Of(Func<Type, Shape> shapeOf)
    {
        var properties = typeof(T).GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .GroupBy(property => property.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        var constructor = typeof(T).GetConstructors()
            .Where(found => found.GetParameters().All(parameter => properties.TryGetValue(parameter.Name!, out var property) && property.PropertyType == parameter.ParameterType))
            .MaxBy(found => found.GetParameters().Length) ?? throw new NotSupportedException($"{typeof(T)} can't be kept: no public constructor takes its properties.");
        PropertyInfo[] taken = [.. constructor.GetParameters().Select(parameter => properties[parameter.Name!])];
        PropertyInfo[] settable = [.. properties.Values.Where(property => property.SetMethod is { IsPublic: true }).Except(taken).OrderBy(property => property.Name, StringComparer.Ordinal)];

        var (writer, reader, value) = (Expression.Parameter(typeof(PackedWriter)), Expression.Parameter(typeof(PackedReader)), Expression.Parameter(typeof(T)));
        var writes = taken.Concat(settable).Select(property => (Expression)Expression.Call(ShapeOf(property), nameof(Shape<>.Write), null, writer, Expression.Property(value, property)));
        // Arguments first, then what is set: in the order in which they were written.
        var made = Expression.New(constructor, taken.Select(property => Expression.Call(ShapeOf(property), nameof(Shape<>.Read), null, reader)));
        var whole = Expression.MemberInit(made, settable.Select(property => Expression.Bind(property, Expression.Call(ShapeOf(property), nameof(Shape<>.Read), null, reader))));
        return new RecordParts<T>(
            Expression.Lambda<Action<PackedWriter, T>>(Expression.Block([.. writes, Expression.Empty()]), writer, value).Compile(),
            Expression.Lambda<Func<PackedReader, T>>(whole, reader).Compile());

        ConstantExpression ShapeOf(PropertyInfo property) => Expression.Constant(shapeOf(property.PropertyType), typeof(Shape<>).MakeGenericType(property.PropertyType));
    }
}
