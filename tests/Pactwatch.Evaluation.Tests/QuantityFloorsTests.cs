using Pactwatch.Evaluation.Floors;
using Pactwatch.Evaluation.Scoring;

namespace Pactwatch.Evaluation.Tests;

/// <summary>Floors of the quantities on the corpus of corpora/quantities; they only rise.</summary>
public sealed class QuantityFloorsTests
{
    /// <summary>The corpus that these floors hold.</summary>
    internal const string Corpus = "quantities";

    [Theory]
    [InlineData("dev.jsonl", "0.985", "0.975")]
    [InlineData("heldout.jsonl", "0.960", "0.935")]
    public void The_corpus_of_quantities_holds_its_floors(string file, string value, string unit)
    {
        var score = QuantityCorpus.Score(Path.Combine(CorpusPlace.FindRepository(), "corpora", Corpus, file));
        string.CompareOrdinal(FloorCheck.Words(score.Value.ToThousandths()), value).ShouldBeGreaterThanOrEqualTo(0);
        string.CompareOrdinal(FloorCheck.Words(score.Unit.ToThousandths()), unit).ShouldBeGreaterThanOrEqualTo(0);
    }
}
