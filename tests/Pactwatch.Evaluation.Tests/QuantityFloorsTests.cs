using Pactwatch.Evaluation.Floors;
using Pactwatch.Evaluation.Scoring;

namespace Pactwatch.Evaluation.Tests;

/// <summary>Floors of the quantities on the corpus of corpora/quantities; they only rise.</summary>
public sealed class QuantityFloorsTests
{
    [Fact]
    public void The_corpus_of_quantities_holds_its_floors()
    {
        foreach (var corpus in FloorsFile.Load(CorpusPlace.Here.FloorsPath).Quantities)
        {
            var score = QuantityCorpus.Score(Path.Combine(CorpusPlace.FindRepository(), corpus.Gold));
            Reaches(corpus, "value.f1", score.Value.ToThousandths());
            Reaches(corpus, "unit.f1", score.Unit.ToThousandths());
        }
    }

    private static void Reaches(QuantityFloors corpus, string figure, decimal reached) =>
        reached.ShouldBeGreaterThanOrEqualTo(corpus.Floors[figure], $"{corpus.Name} {figure}");
}
