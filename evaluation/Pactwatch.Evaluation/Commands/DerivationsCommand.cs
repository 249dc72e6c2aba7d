using System.CommandLine;
using Pactwatch.Evaluation.Derivations;

namespace Pactwatch.Evaluation.Commands;

/// <summary>Scores pairs of public reports, whose texts have been fetched, and the paraphrases of our own.</summary>
internal sealed class DerivationsCommand : Command
{
    private readonly Argument<DirectoryInfo> corpus = new("DIR") { Description = "A folder with pairs.tsv, paraphrases/ and strangers.tsv." };
    private readonly Argument<DirectoryInfo?> texts = new("TEXTS") { Description = "A folder with the public texts that the pairs name; without it only the paraphrases are scored.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> show = new("--show") { Description = "List each pair with what it was decided by." };

    public DerivationsCommand()
        : base("derivations", "Scores which of two reports are found to rest on each other.")
    {
        corpus.AcceptExistingOnly();
        Add(corpus);
        Add(texts);
        Add(show);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var (root, output, withRemarks) = (parse.GetValue(corpus)!.FullName, parse.InvocationConfiguration.Output, parse.GetValue(show));
        ScorePrinter.Print(output, ParaphraseScorer.Score(Path.Combine(root, "paraphrases"), Path.Combine(root, "strangers.tsv")), withRemarks);
        if (parse.GetValue(texts) is { } folder) ScorePrinter.Print(output, DerivationScorer.Score(LabelledPair.Read(Path.Combine(root, "pairs.tsv")), new PublicTexts(folder.FullName)), withRemarks);
        return 0;
    }
}
