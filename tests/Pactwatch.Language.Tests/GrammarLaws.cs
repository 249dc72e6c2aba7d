using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Pactwatch.Language.Tests;

/// <summary>What holds of tags and trees whatever the text.</summary>
public sealed class GrammarLaws
{
    private static readonly string[] Pieces =
        ["The ", "troops ", "of ", "Kerland ", "will ", "leave ", "by ", "May", ". ", ", ", "\n\n", "“", "” ", "5 ", "U.S. ", "and ", "👍 ", "\uD83D ", "مرحبا ", "x", "- ", "who ", "ACT NOW ", "? ", "e\u0301 ", "'s "];

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261126, 297);

    [Fact]
    public void Every_sentence_has_one_root_to_which_every_word_leads() =>
        Prop.ForAll(Texts(), text => Annotate(text).Sentences.ToList().ForEach(sentence => IsTree(sentence.Tokens).ShouldBeTrue(text))).Check(Runs);

    [Fact]
    public void Any_characters_at_all_get_trees() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), text => Annotate(text).Sentences.ToList().ForEach(sentence => IsTree(sentence.Tokens).ShouldBeTrue(text))).Check(Runs);

    [Fact]
    public void A_further_paragraph_changes_nothing_in_the_first() =>
        Prop.ForAll(Texts(), Texts(), (first, second) =>
        {
            first = first.Trim();
            var alone = Annotate(first);
            var both = Annotate($"{first}\n\n{second}", new TextSpan(0, first.Length), new TextSpan(first.Length + 2, first.Length + 2 + second.Length));
            both.Tokens.Take(alone.Tokens.Count).ShouldBe(alone.Tokens);
        }).Check(Runs);

    [Fact]
    public void A_sentence_without_end_gets_one_tree()
    {
        var text = string.Concat(Enumerable.Repeat("the troops of the north leave ", 4000));
        var tokens = LanguageAnalyzer.English.Analyze(text, [new TextSpan(0, text.Length)]).Tokens;
        var whole = ImmutableArray.Create(new Sentence(tokens[0].Span.Cover(tokens[^1].Span), new TokenRange(0, tokens.Length)));
        var annotated = Grammar.English.Annotate(text, whole, tokens);
        annotated.Length.ShouldBe(24_000);
        IsTree([.. annotated]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("word ", 100_000)]
    [InlineData("👍🏽 ", 20_000)]
    [InlineData("السلام عليكم ", 10_000)]
    [InlineData("x", 5_000_000)]
    public void Texts_of_one_kind_of_word_get_trees(string piece, int times) =>
        Annotate(string.Concat(Enumerable.Repeat(piece, times))).Sentences.ShouldAllBe(sentence => IsTree(sentence.Tokens));

    [Fact]
    public void Many_threads_find_the_same()
    {
        const string Text = "The two sides agreed to withdraw their forces by March. Neither of them has said how. THE ARMY LEAVES TODAY";
        var first = Annotate(Text).Tokens;
        var others = new IReadOnlyList<Token>[16];
        Parallel.For(0, others.Length, i => others[i] = Annotate(Text).Tokens);
        foreach (var other in others) other.ShouldBe(first);
    }

    private static Arbitrary<string> Texts() => Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    private static (IReadOnlyList<Token> Tokens, IEnumerable<(Sentence Sentence, Token[] Tokens)> Sentences) Annotate(string text, params TextSpan[] parts)
    {
        var cut = LanguageAnalyzer.English.Analyze(text, parts.Length > 0 ? parts : [new TextSpan(0, text.Length)]);
        var tokens = Grammar.English.Annotate(text, cut.Sentences, cut.Tokens);
        return (tokens, cut.Sentences.Select(sentence => (sentence, tokens.AsSpan(sentence.Tokens.First, sentence.Tokens.Count).ToArray())));
    }

    private static bool IsTree(Token[] tokens)
    {
        if (tokens.Count(token => token.Head == 0) != 1) return false;
        // Depths from the root outwards: whatever is never reached lies in a loop.
        var children = tokens.Select((token, i) => (token.Head, Number: i + 1)).ToLookup(pair => pair.Head, pair => pair.Number);
        var reached = 0;
        var next = new Queue<int>(children[0]);
        while (next.TryDequeue(out var word))
        {
            reached++;
            foreach (var child in children[word]) next.Enqueue(child);
        }

        return reached == tokens.Length;
    }
}
