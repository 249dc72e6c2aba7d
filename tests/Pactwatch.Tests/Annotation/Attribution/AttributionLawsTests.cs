using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Derivation;
using Pactwatch.Extraction.Utterances;

namespace Pactwatch.Tests.Annotation.Attribution;

/// <summary>What holds for any text, however broken.</summary>
public sealed class AttributionLawsTests
{
    private static readonly string[] Pieces =
    [
        "“", "”", "\"", "'", "’", ",", ".", ":", "—", "(", ")", " ¶ ", "Ana Novak", "Hale", "he", "who", "which", "said", "told", "quoted", "was quoted by", "as saying", "according to",
        "citing", "that", "Reuters", "AP", "the", "British", "news agency", "a senior official", "several", "sources", "and", "of", "to", "with", "in a statement", "on Friday", "will", "has",
        "reported", "adding", "announce", "the port", "opened", "Source:", "(Reuters)", "Norland", "it", "by", "from", "'s", "following", "statement",
    ];

    [Fact]
    public void Any_words_in_any_order_give_spans_inside_the_text_and_never_throw()
    {
        var texts = Gen.ArrayOf(Gen.Elements(Pieces)).Select(pieces => string.Join(' ', pieces)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var report = SpeechFixture.Annotate(text);
            var length = report.Text.Length;
            _ = DerivationFinder.Find([report]);
            return report.Attributions.All(speech => speech.Content.Length > 0
                    && speech.Content.All(span => !span.IsEmpty && span.End <= length)
                    && (speech.Source ?? default).End <= length && (speech.Cue ?? default).End <= length
                    && speech.Chain.Distinct(StringComparer.Ordinal).Count() == speech.Chain.Length)
                && UtteranceExtractor.Extract(report).All(claim => claim.Span.End <= length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60));
    }
}
