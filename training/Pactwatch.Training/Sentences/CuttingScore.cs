using Pactwatch.Language;

namespace Pactwatch.Training.Sentences;

/// <summary>How well sentences and words are cut: found ones count where both ends are right.</summary>
internal sealed class CuttingScore
{
    private readonly TextWriter? errors;
    private int goldSentences, madeSentences, rightSentences, goldWords, madeWords, rightWords;

    public CuttingScore(TextWriter? errors) => this.errors = errors;

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
        if (errors is not null) Show(document, made);
    }

    public override string ToString() => FormattableString.Invariant($"sentences {F1(goldSentences, madeSentences, rightSentences):F4} (gold {goldSentences}, made {madeSentences}, right {rightSentences}); words {F1(goldWords, madeWords, rightWords):F4} (gold {goldWords}, made {madeWords}, right {rightWords})");

    private static double F1(int gold, int made, int right) => 2.0 * right / (gold + made);

    private void Show(RawDocument document, AnalyzedText made)
    {
        var gold = document.Sentences.Select(sentence => sentence.End).ToHashSet();
        var found = made.Sentences.Select(sentence => sentence.Span.End).ToHashSet();
        foreach (var end in gold.Union(found).Where(end => gold.Contains(end) != found.Contains(end)).Order())
            errors!.WriteLine($"S\t{(gold.Contains(end) ? "missed" : "made up")}\t{document.Name}\t{Around(document.Text, end, 50)} ¶ {document.Text[end..Math.Min(document.Text.Length, end + 50)].ReplaceLineEndings("⏎")}");
        var words = document.Words.Select(word => word.End).ToHashSet();
        var tokens = made.Tokens.Select(token => token.Span.End).ToHashSet();
        foreach (var end in words.Union(tokens).Where(end => words.Contains(end) != tokens.Contains(end)).Order())
            errors!.WriteLine($"W\t{(words.Contains(end) ? "missed" : "made up")}\t{document.Name}\t{Around(document.Text, end, 20)}¦{document.Text[end..Math.Min(document.Text.Length, end + 20)].ReplaceLineEndings("⏎")}");
    }

    private static string Around(string text, int end, int length) => text[Math.Max(0, end - length)..end].ReplaceLineEndings("⏎");
}
