using Pactwatch.Training.Names;
using Pactwatch.Training.Sentences;

namespace Pactwatch.Training;

/// <summary>The corpora to train with, in a folder laid out by corpus and part; never a test part.</summary>
internal sealed class TrainingCorpora(string folder)
{
    private const string Ewt = "ud-ewt", Gum = "ud-gum-open";

    private NameCorpora? names;

    /// <summary>Both treebanks' training parts.</summary>
    public IReadOnlyList<TreebankSentence> Training => [.. Read(Ewt, "train"), .. Read(Gum, "train")];

    /// <summary>The treebanks' development parts, by name.</summary>
    public IEnumerable<(string Name, IReadOnlyList<TreebankSentence> Sentences)> Development =>
        [(NameOf(Ewt), Read(Ewt, "dev")), (NameOf(Gum), Read(Gum, "dev"))];

    /// <summary>The training parts as running text.</summary>
    public IEnumerable<RawDocument> RawTraining => [.. ReadRaw(Ewt, "train"), .. ReadRaw(Gum, "train")];

    /// <summary>The development parts as running text, by name.</summary>
    public IEnumerable<(string Name, IReadOnlyList<RawDocument> Documents)> RawDevelopment =>
        [(NameOf(Ewt), [.. ReadRaw(Ewt, "dev")]), (NameOf(Gum), [.. ReadRaw(Gum, "dev")])];

    /// <summary>The texts of all these documents.</summary>
    public IEnumerable<string> RawTexts => RawTraining.Concat(RawDevelopment.SelectMany(corpus => corpus.Documents)).Select(document => document.Text);

    public NameCorpora Names => names ??= new NameCorpora(PathOf);

    /// <summary>Where the corpora lie if not told: beside the repository, or where PACTWATCH_CORPORA points.</summary>
    public static string DefaultFolder => Environment.GetEnvironmentVariable("PACTWATCH_CORPORA") is { Length: > 0 } given ? Path.Combine(given, "data") : Path.Combine("..", "shared", "data");

    private static string NameOf(string corpus) => corpus == Ewt ? "UD English-EWT, dev" : "GUM open genres, dev";

    /// <exception cref="FileNotFoundException">It is not there.</exception>
    private string PathOf(string corpus, string file)
    {
        var path = Path.Combine(folder, corpus, file);
        return Path.Exists(path) ? path : throw new FileNotFoundException($"There is no {path}. Say with --data where the corpora lie; NOTICE names them.", path);
    }

    private List<TreebankSentence> Read(string corpus, string part) => [.. Treebank.Read(PathOf(corpus, $"{part}.conllu"))];

    private IEnumerable<RawDocument> ReadRaw(string corpus, string part) => RawDocuments.Read(PathOf(corpus, $"{part}.conllu"));
}
