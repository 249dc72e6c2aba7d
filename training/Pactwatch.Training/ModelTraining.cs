using Pactwatch.Language.Models;
using Pactwatch.Language.Names;
using Pactwatch.Language.Network;
using Pactwatch.Language.Sentences;
using Pactwatch.Training.Names;
using Pactwatch.Training.Network;
using Pactwatch.Training.Sentences;

namespace Pactwatch.Training;

/// <summary>Makes a language model, part by part; parts that aren't asked for are kept from the file that is there.</summary>
internal sealed class ModelTraining(TrainingCorpora corpora, TrainingOptions options, Action<string> say)
{
    public LanguageModel Run()
    {
        var kept = options.KeepsParts ? LanguageModel.Load(options.Output) : null;
        // What takes shortest comes first, so that a missing corpus or a slip shows early.
        var sentences = Part("sentences", TrainSentences, kept?.Sentences);
        var names = Part("names", TrainNames, kept?.Names);
        var (labels, network, lemmas) = Part("grammar", TrainGrammar, kept is null ? default : (kept.Labels, kept.Network, kept.Lemmas));
        return new LanguageModel { Sentences = sentences, Names = names, Labels = labels, Network = network, Lemmas = lemmas };
    }

    // What is kept is there whenever the part isn't trained.
    private T Part<T>(string name, Func<T> train, T? kept)
    {
        if (!options.Parts.Contains(name)) return kept!;
        say($"{name} …");
        return train();
    }

    private SentenceModel TrainSentences() => SentenceTraining.Train([.. corpora.RawTraining], say);

    private NameModel TrainNames() => new NameTraining(NameClues.English, new NameTrainingOptions(), say).Train([.. corpora.Names.Uner, .. corpora.Names.Others]);

    private (LabelNames Labels, NetworkWeights Network, IReadOnlyDictionary<string, string> Lemmas) TrainGrammar()
    {
        var treebank = corpora.Training;
        var (labels, network) = GrammarTraining.Train(treebank, options.Rounds, say);
        return (labels, network, LemmaTable.Of(treebank));
    }
}
