using Pactwatch.Language;
using Pactwatch.Language.Sentences;

namespace Pactwatch.Training.Sentences;

/// <summary>sentences OUT.model ERRORS.txt DEV.conllu,… TRAIN.conllu,…: trains the sentence splitter and says how well it does on each of DEV.</summary>
internal static class SentenceCommand
{
    public static int Run(string[] args)
    {
        var training = args[3].Split(',').SelectMany(RawDocuments.Read).ToList();
        var model = SentenceTraining.Train(training);
        using (var writer = new BinaryWriter(File.Create(args[0]))) model.Write(writer);
        var analyzer = LanguageAnalyzer.Create(SentenceModel.Load(args[0]));
        using var errors = new StreamWriter(args[1]);
        foreach (var path in args[2].Split(','))
        {
            var score = new CuttingScore(errors);
            foreach (var document in RawDocuments.Read(path)) score.Add(document, analyzer.Analyze(document.Text, [new TextSpan(0, document.Text.Length)]));
            Console.WriteLine($"{path}: {score}");
        }

        return 0;
    }
}
