using Pactwatch.Language.Names;
using Pactwatch.Language.Network;
using Pactwatch.Language.Sentences;

namespace Pactwatch.Language.Models;

/// <summary>
/// The trained part of a language: where sentences end, tags and trees, exceptions of lemmas, names. One file holds
/// all of it, so that its parts always fit each other. Immutable, shared by threads.
/// </summary>
internal sealed class LanguageModel
{
    private const string LabelSection = "labels", LemmaSection = "lemmas", NetworkSection = "network", SentenceSection = "sentences", NameSection = "names";

    private static readonly Lazy<LanguageModel> LoadedEnglish = new(() => Load(EnglishPath));

    private static string EnglishPath => Path.Combine(AppContext.BaseDirectory, "english.model");

    /// <summary>English, from the file beside the program; loaded once, when first asked for.</summary>
    /// <exception cref="FileNotFoundException">The model file is missing.</exception>
    /// <exception cref="InvalidDataException">The model file is damaged or of another version.</exception>
    public static LanguageModel English => LoadedEnglish.Value;

    /// <summary>The hash of the English model, in hexadecimal digits, without loading it.</summary>
    /// <exception cref="FileNotFoundException">The model file is missing.</exception>
    public static string EnglishDigest => ModelFile.DigestOf(EnglishPath);

    public required LabelNames Labels { get; init; }

    /// <summary>"lower form/UPOS" to lemma, where no rule of inflection gives it.</summary>
    public required IReadOnlyDictionary<string, string> Lemmas { get; init; }

    public required NetworkWeights Network { get; init; }

    public required SentenceModel Sentences { get; init; }

    public required NameModel Names { get; init; }

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is no model of this format, lacks a part, or is damaged.</exception>
    public static LanguageModel Load(string path)
    {
        var file = ModelFile.Load(path);
        // The network is by far the longest to unpack: the other parts are read beside it.
        var network = Task.Run(() => file.Read(NetworkSection, NetworkWeights.Read));
        return new LanguageModel
        {
            Labels = file.Read(LabelSection, LabelNames.Read),
            Lemmas = file.Read(LemmaSection, ReadLemmas),
            Sentences = file.Read(SentenceSection, SentenceModel.Read),
            Names = file.Read(NameSection, NameModel.Read),
            Network = network.GetAwaiter().GetResult(),
        };
    }

    /// <summary>Writes a file that <see cref="Load"/> reads; the same parts give the same bytes.</summary>
    public void Save(string path) => ModelFile.Save(path,
    [
        (LabelSection, Labels.Write),
        (LemmaSection, WriteLemmas),
        (NetworkSection, Network.Write),
        (SentenceSection, Sentences.Write),
        (NameSection, Names.Write),
    ]);

    private static Dictionary<string, string> ReadLemmas(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++) pairs.Add(reader.ReadString(), reader.ReadString());
        return pairs;
    }

    private void WriteLemmas(BinaryWriter writer)
    {
        writer.Write(Lemmas.Count);
        foreach (var (form, lemma) in Lemmas.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.Write(form);
            writer.Write(lemma);
        }
    }
}
