using Pactwatch.Language;
using Pactwatch.Language.Models;
using Pactwatch.Training.Sentences;

namespace Pactwatch.Training;

/// <summary>How well a model does on the treebanks' development parts: sentences and words from raw text, tags and trees on given words.</summary>
internal static class ModelAccuracy
{
    public static IEnumerable<string> Of(LanguageModel model, TrainingCorpora corpora)
    {
        var analyzer = LanguageAnalyzer.Create(model.Sentences);
        foreach (var (name, documents) in corpora.RawDevelopment)
        {
            var score = new CuttingScore();
            foreach (var document in documents) score.Add(document, analyzer.Analyze(document.Text, [new TextSpan(0, document.Text.Length)]));
            yield return $"{name}: {score}";
        }

        var grammar = new Grammar(model);
        foreach (var (name, sentences) in corpora.Development) yield return $"{name}: {GrammarAccuracy.Of(grammar, sentences)}";
    }
}
