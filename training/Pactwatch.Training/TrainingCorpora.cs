namespace Pactwatch.Training;

/// <summary>The corpora to train with, in a folder laid out by corpus and part; never a test part.</summary>
internal sealed class TrainingCorpora(string folder)
{
    /// <summary>Both treebanks' training parts.</summary>
    public IReadOnlyList<TreebankSentence> Training => [.. Read("ud-ewt", "train"), .. Read("ud-gum-open", "train")];

    /// <summary>The treebanks' development parts, by name.</summary>
    public IEnumerable<(string Name, IReadOnlyList<TreebankSentence> Sentences)> Development =>
        [("UD English-EWT, dev", Read("ud-ewt", "dev")), ("GUM open genres, dev", Read("ud-gum-open", "dev"))];

    /// <summary>Where the corpora lie if not told: beside the repository, or where PACTWATCH_CORPORA points.</summary>
    public static string DefaultFolder => Environment.GetEnvironmentVariable("PACTWATCH_CORPORA") is { Length: > 0 } given ? Path.Combine(given, "data") : Path.Combine("..", "shared", "data");

    /// <exception cref="FileNotFoundException">The corpus is not in the folder.</exception>
    public string PathOf(string corpus, string file)
    {
        var path = Path.Combine(folder, corpus, file);
        return File.Exists(path) ? path : throw new FileNotFoundException($"There is no {path}. Say with --data where the corpora lie; NOTICE names them.", path);
    }

    private List<TreebankSentence> Read(string corpus, string part) => [.. Treebank.Read(PathOf(corpus, $"{part}.conllu"))];
}
