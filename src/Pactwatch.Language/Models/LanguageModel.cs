using System.Collections.Immutable;
using Pactwatch.Language.Network;

namespace Pactwatch.Language.Models;

/// <summary>The trained part of a language: tags, trees and exceptions of lemmas. Immutable, shared by threads.</summary>
internal sealed class LanguageModel
{
    private const string LabelSection = "labels", NetworkSection = "network", LemmaSection = "lemmas";

    private LanguageModel(ImmutableArray<string> tags, ImmutableArray<string> relations, IReadOnlyDictionary<string, string> lemmas, NetworkWeights weights)
    {
        (Tags, Relations, Lemmas) = (tags, relations, lemmas);
        Network = new TreeNetwork(weights, tags.Length, relations.Length);
    }

    /// <summary>The part of speech, with the form for verbs ("VERB-VBD").</summary>
    public ImmutableArray<string> Tags { get; }

    /// <summary>The first is the root's.</summary>
    public ImmutableArray<string> Relations { get; }

    /// <summary>"lower form/UPOS" to lemma, where no rule of inflection gives it.</summary>
    public IReadOnlyDictionary<string, string> Lemmas { get; }

    public TreeNetwork Network { get; }

    /// <exception cref="InvalidDataException">The file is no model of this format, or damaged.</exception>
    public static LanguageModel Load(string path)
    {
        var file = ModelFile.Load(path);
        var (tags, relations) = file.Read(LabelSection, reader => (ReadWords(reader), ReadWords(reader)));
        var lemmas = file.Read(LemmaSection, reader =>
        {
            var count = reader.ReadInt32();
            var pairs = new Dictionary<string, string>(count, StringComparer.Ordinal);
            for (var i = 0; i < count; i++) pairs.Add(reader.ReadString(), reader.ReadString());
            return pairs;
        });
        return new LanguageModel(tags, relations, lemmas, file.Read(NetworkSection, NetworkWeights.Read));
    }

    /// <summary>The sections of a model file that hold these parts.</summary>
    public static IReadOnlyList<(string Name, Action<BinaryWriter> Write)> Sections(
        ImmutableArray<string> tags, ImmutableArray<string> relations, IReadOnlyDictionary<string, string> lemmas, NetworkWeights weights) =>
    [
        (LabelSection, writer =>
        {
            WriteWords(writer, tags);
            WriteWords(writer, relations);
        }),
        (LemmaSection, writer =>
        {
            writer.Write(lemmas.Count);
            foreach (var (form, lemma) in lemmas.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.Write(form);
                writer.Write(lemma);
            }
        }),
        (NetworkSection, weights.Write),
    ];

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
}
