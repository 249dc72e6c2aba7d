using System.Globalization;

namespace Pactwatch.Serialization;

/// <summary>One of a few words, by its number.</summary>
internal sealed class EnumShape<T> : Shape<T>
    where T : struct, Enum
{
    private static readonly Dictionary<long, T> Known = Enum.GetValues<T>().Distinct().ToDictionary(NumberOf);

    public override void Write(PackedWriter writer, T value) => writer.Signed(NumberOf(value));

    public override T Read(PackedReader reader) => Known.TryGetValue(reader.Signed(), out var value) ? value : throw PackedReader.Damaged();

    private static long NumberOf(T value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
