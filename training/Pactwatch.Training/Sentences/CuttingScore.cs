using Pactwatch.Language;

namespace Pactwatch.Training.Sentences;

/// <summary>How well sentences and words are cut: found ones count where both ends are right.</summary>
internal sealed class CuttingScore
{
    private int goldSentences, madeSentences, rightSentences, goldWords, madeWords, rightWords;

    public void Add(RawDocument document, AnalyzedText made)
    {
        var sentences = document.Sentences.ToHashSet();
        var words = document.Words.ToHashSet();
        goldSentences += sentences.Count;
        goldWords += words.Count;
        madeSentences += made.Sentences.Length;
        madeWords += made.Tokens.Length;
        rightSentences += made.Sentences.Count(sentence => sentences.Contains(sentence.Span));
        rightWords += made.Tokens.Count(token => words.Contains(token.Span));
    }

    public override string ToString() => FormattableString.Invariant($"sentences {F1(goldSentences, madeSentences, rightSentences):F4} (gold {goldSentences}, made {madeSentences}, right {rightSentences}); words {F1(goldWords, madeWords, rightWords):F4} (gold {goldWords}, made {madeWords}, right {rightWords})");

    private static double F1(int gold, int made, int right) => 2.0 * right / (gold + made);
}
