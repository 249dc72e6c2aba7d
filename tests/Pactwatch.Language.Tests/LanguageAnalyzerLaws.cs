using FsCheck;
using FsCheck.Fluent;

namespace Pactwatch.Language.Tests;

public sealed class LanguageAnalyzerLaws
{
    // Characters that meet at the seams of the rules, with lone surrogates and right-to-left letters among them.
    private static readonly string[] Pieces =
        ["a", "U", ".", "..", "'", "’", "-", "1", ",", ":", "/", "@", "#", "$", "%", " ", "\n", "\n\n", "\t", "(", ")", "\"", "“", "”", "n't", "U.S.", "Mr.", "http://a.b", "\uD83D", "\uDE00", "👍", "\u200D", "\uFE0F", "م", "é", "e\u0301", "…", "?", "!", "[4]", "_", "&", "\0", "\u00A0"];

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20260318, 297);

    [Fact]
    public void Tokens_lie_in_order_inside_their_sentences_and_cover_all_that_is_not_blank() =>
        Prop.ForAll(Texts(), text => Check(text)).Check(Runs);

    [Fact]
    public void Any_characters_at_all_pass() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), text => Check(text)).Check(Runs);

    [Theory]
    [InlineData("x", 5_000_000)]
    [InlineData("a.", 1_000_000)]
    [InlineData("1-", 500_000)]
    [InlineData("a@", 500_000)]
    [InlineData("'", 500_000)]
    [InlineData("?\"", 500_000)]
    [InlineData("word ", 100_000)]
    [InlineData("👍🏽", 200_000)]
    [InlineData("السلام ", 200_000)]
    [InlineData("a. ", 300_000)]
    [InlineData("a.b.", 300_000)]
    [InlineData("(", 500_000)]
    public void A_text_of_one_long_word_passes_in_proportion_to_its_length(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));

        var analyzed = LanguageAnalyzer.English.Analyze(text, [new TextSpan(0, text.Length)]);

        analyzed.Tokens.Sum(token => token.Span.Length).ShouldBe(text.Count(c => c != ' '));
    }

    [Fact]
    public void A_second_paragraph_does_not_change_the_first() =>
        Prop.ForAll(Texts(), Texts(), (first, second) =>
        {
            var alone = LanguageAnalyzer.English.Analyze(first, [new TextSpan(0, first.Length)]);
            var both = first + "\n\n" + second;
            var joined = LanguageAnalyzer.English.Analyze(both, [new TextSpan(0, both.Length)]);
            joined.Tokens.Take(alone.Tokens.Length).ShouldBe(alone.Tokens);
            joined.Sentences.Take(alone.Sentences.Length).ShouldBe(alone.Sentences);
        }).Check(Runs);

    [Fact]
    public void Parts_do_not_leak_into_each_other() =>
        Prop.ForAll(Texts(), Texts(), (first, second) =>
        {
            var both = first + second;
            var joined = LanguageAnalyzer.English.Analyze(both, [new TextSpan(0, first.Length), new TextSpan(first.Length, both.Length)]);
            var alone = LanguageAnalyzer.English.Analyze(first, [new TextSpan(0, first.Length)]);
            joined.Tokens.Where(token => token.Span.Start < first.Length).ShouldBe(alone.Tokens);
        }).Check(Runs);

    private static Arbitrary<string> Texts() =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    private static void Check(string text)
    {
        var analyzed = LanguageAnalyzer.English.Analyze(text, [new TextSpan(0, text.Length)]);
        var covered = new bool[text.Length];
        var end = 0;
        foreach (var token in analyzed.Tokens)
        {
            token.Span.IsEmpty.ShouldBeFalse();
            token.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
            end = token.Span.End;
            end.ShouldBeLessThanOrEqualTo(text.Length);
            for (var i = token.Span.Start; i < end; i++) covered[i] = true;
        }

        for (var i = 0; i < text.Length; i++)
            (covered[i] || char.IsWhiteSpace(text[i])).ShouldBeTrue($"character {i} of {text}");

        var next = 0;
        foreach (var sentence in analyzed.Sentences)
        {
            sentence.Tokens.First.ShouldBe(next);
            sentence.Tokens.Count.ShouldBeLessThanOrEqualTo(400);
            next = sentence.Tokens.End;
            sentence.Span.ShouldBe(analyzed.Tokens[sentence.Tokens.First].Span.Cover(analyzed.Tokens[next - 1].Span));
        }

        next.ShouldBe(analyzed.Tokens.Length);
    }
}
