using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Pactwatch.Language.Parsing;
using Pactwatch.Language.Tagging;

namespace Pactwatch.Language.Models;

/// <summary>
/// The trained part of a language: tags, trees and exceptions of lemmas. A model file is a header
/// ("PWLM", format number, SHA-256 of the rest) and a Brotli stream; a file that isn't that, or of another
/// format, is refused by name. Immutable, shared by threads.
/// </summary>
internal sealed class LanguageModel
{
    public const int Format = 2;
    private static ReadOnlySpan<byte> Magic => "PWLM"u8;

    public required ImmutableArray<string> Tags { get; init; }

    public required ImmutableArray<string> Relations { get; init; }

    /// <summary>"lower form/UPOS" to lemma, where no rule of inflection gives it.</summary>
    public required IReadOnlyDictionary<string, string> Lemmas { get; init; }

    public required LinearModel TagModel { get; init; }

    public required LinearModel MoveModel { get; init; }

    public required LinearModel RelationModel { get; init; }

    public Tagger CreateTagger() => new(TagModel);

    public DependencyParser CreateParser() => new(MoveModel, RelationModel);

    /// <exception cref="InvalidDataException">The file is no model of this format, or damaged.</exception>
    public static LanguageModel Load(string path)
    {
        var file = File.ReadAllBytes(path);
        if (file.Length < 40 || !file.AsSpan(0, 4).SequenceEqual(Magic))
            throw new InvalidDataException($"{path} is no language model. Take the one that came with this version.");
        var format = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4));
        if (format != Format)
            throw new InvalidDataException($"{path} is a language model of format {format}; this version reads format {Format}. Take the one that came with this version.");
        var packed = file.AsSpan(40);
        if (!SHA256.HashData(packed).AsSpan().SequenceEqual(file.AsSpan(8, 32)))
            throw new InvalidDataException($"{path} is damaged: its checksum is wrong. Take the one that came with this version.");

        using var stream = new BrotliStream(new MemoryStream(file, 40, file.Length - 40), CompressionMode.Decompress);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var tags = ReadWords(reader);
        var relations = ReadWords(reader);
        var lemmas = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = reader.ReadInt32(); i > 0; i--) lemmas.Add(reader.ReadString(), reader.ReadString());
        return new LanguageModel
        {
            Tags = tags,
            Relations = relations,
            Lemmas = lemmas,
            TagModel = ReadModel(reader),
            MoveModel = ReadModel(reader),
            RelationModel = ReadModel(reader),
        };
    }

    public void Save(string path)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(stream, Encoding.UTF8))
        {
            WriteWords(writer, Tags);
            WriteWords(writer, Relations);
            writer.Write(Lemmas.Count);
            foreach (var (form, lemma) in Lemmas.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.Write(form);
                writer.Write(lemma);
            }

            WriteModel(writer, TagModel);
            WriteModel(writer, MoveModel);
            WriteModel(writer, RelationModel);
        }

        using var file = File.Create(path);
        var format = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(format, Format);
        file.Write(Magic);
        file.Write(format);
        file.Write(SHA256.HashData(packed.ToArray()));
        file.Write(packed.ToArray());
    }

    private static ImmutableArray<string> ReadWords(BinaryReader reader)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        for (var i = reader.ReadInt32(); i > 0; i--) words.Add(reader.ReadString());
        return words.ToImmutable();
    }

    private static void WriteWords(BinaryWriter writer, ImmutableArray<string> words)
    {
        writer.Write(words.Length);
        foreach (var word in words) writer.Write(word);
    }

    private static LinearModel ReadModel(BinaryReader reader)
    {
        var classes = reader.ReadInt32();
        var weights = new sbyte[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new LinearModel(weights, classes);
    }

    private static void WriteModel(BinaryWriter writer, LinearModel model)
    {
        writer.Write(model.Classes);
        writer.Write(model.Weights.Length);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(model.Weights));
    }
}
