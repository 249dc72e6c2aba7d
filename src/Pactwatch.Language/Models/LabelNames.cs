using System.Collections.Immutable;

namespace Pactwatch.Language.Models;

/// <summary>What the numbers stand for that the network answers with.</summary>
/// <param name="Tags">The part of speech, with the form for verbs ("VERB-VBD").</param>
/// <param name="Relations">Relations to the head; the first is the root's.</param>
internal sealed record LabelNames(ImmutableArray<string> Tags, ImmutableArray<string> Relations)
{
    private const int Most = 1 << 10;

    public static LabelNames Read(BinaryReader reader) => new(ReadNames(reader), ReadNames(reader));

    public void Write(BinaryWriter writer)
    {
        WriteNames(writer, Tags);
        WriteNames(writer, Relations);
    }

    private static ImmutableArray<string> ReadNames(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count is < 1 or > Most) throw new InvalidDataException($"A model can't have {count} labels.");
        var names = ImmutableArray.CreateBuilder<string>(count);
        for (var i = 0; i < count; i++) names.Add(reader.ReadString());
        return names.MoveToImmutable();
    }

    private static void WriteNames(BinaryWriter writer, ImmutableArray<string> names)
    {
        writer.Write(names.Length);
        foreach (var name in names) writer.Write(name);
    }
}
