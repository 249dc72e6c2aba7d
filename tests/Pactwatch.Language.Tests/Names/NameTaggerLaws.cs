using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Language.Names;

namespace Pactwatch.Language.Tests.Names;

/// <summary>What holds of names whatever the text.</summary>
public sealed class NameTaggerLaws
{
    private static readonly string[] Pieces =
        ["Kerland ", "the ", "Mr. ", "Ana Dravik ", "of ", "and ", "IRAQ ", ". ", "\n\n", "“", "” ", "U.S. ", "👍 ", "\uD83D ", "مرحبا ", "-", "& ", "'s ", "Ministry ", "x ", "5 "];

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261126, 297);

    [Fact]
    public void Names_lie_in_order_each_in_one_sentence_and_none_overlap() => Prop.ForAll(Texts(), Check).Check(Runs);

    [Fact]
    public void Any_characters_at_all_pass() => Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), Check).Check(Runs);

    [Fact]
    public void Many_threads_find_the_same()
    {
        const string Text = "Prime Minister Ana Dravik of Kerland met Gen. Robert Hale in Geneva. Hale spoke for the United Nations.";
        var first = Tag(Text);
        var others = new List<NameSpan>[16];
        Parallel.For(0, others.Length, i => others[i] = Tag(Text));
        foreach (var other in others) other.ShouldBe(first);
    }

    private static void Check(string text)
    {
        var cut = LanguageAnalyzer.English.Analyze(text, [new TextSpan(0, text.Length)]);
        var end = 0;
        foreach (var name in NameTagger.English.Tag(text, cut.Sentences, cut.Tokens))
        {
            name.Tokens.Count.ShouldBeGreaterThan(0);
            name.Tokens.First.ShouldBeGreaterThanOrEqualTo(end);
            end = name.Tokens.End;
            cut.Sentences.Count(sentence => sentence.Tokens.First <= name.Tokens.First && name.Tokens.End <= sentence.Tokens.End).ShouldBe(1, text);
        }
    }

    private static List<NameSpan> Tag(string text)
    {
        var cut = LanguageAnalyzer.English.Analyze(text, [new TextSpan(0, text.Length)]);
        return [.. NameTagger.English.Tag(text, cut.Sentences, cut.Tokens)];
    }

    private static Arbitrary<string> Texts() => Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
}
