using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Language.Sentences;
using Pactwatch.Language.Tokens;

namespace Pactwatch.Language.Tests.Tokens;

/// <summary>The short way through plain words gives what the full rules give, and vectors give what a loop gives.</summary>
public sealed class PlainWordsLaws
{
    private static readonly string[] Pieces =
        ["the", "in", "im", "cannot", "Gen", "U.S", "etc", "a", "N", "n't", "'s", "’s", "'t", "0", "12", "é", "ß", ".", ",", " ", " ", " ", "\n", "\n\n", "(", ")", "\"", "”", "-", "/", "@", ":", "_", "#", "com", "http://", "\u00A0", "\uFE0F", "\u2028", "…", "—", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"];

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(5000).WithReplay(20260319, 297);

    [Fact]
    public void The_short_way_gives_what_the_full_rules_give() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary(), Compare).Check(Runs);

    [Fact]
    public void The_short_way_gives_what_the_full_rules_give_on_any_characters() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), Compare).Check(Runs);

    [Fact]
    public void Vectors_find_the_letters_that_a_loop_finds() =>
        Prop.ForAll(ArbMap.Default.ArbFor<char>().Generator.ArrayOf(64).ToArbitrary(), block =>
            LetterRuns.LettersOf(block).ShouldBe(LetterRuns.LettersOneByOne(block))).Check(Runs);

    [Fact]
    public void Vectors_tell_every_character_rightly()
    {
        var block = new char[64];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            block[c % 64] = (char)c;
            if (c % 64 == 63) LetterRuns.LettersOf(block).ShouldBe(LetterRuns.LettersOneByOne(block));
        }
    }

    private static void Compare(string text)
    {
        TokenTable plain = new(), ruled = new();
        var part = new TextSpan(0, text.Length);
        var tokenizer = Tokenizer.English(UnmarkedEnds.Anywhere);
        for (var at = 0; at < text.Length;)
        {
            plain.BeginParagraph();
            ruled.BeginParagraph();
            var next = tokenizer.AddParagraph(text, at, part, plain);
            tokenizer.AddParagraphByRules(text, at, part, ruled).ShouldBe(next);
            plain.Marks.ToArray().ShouldBe(ruled.Marks.ToArray(), text);
            at = next;
        }

        plain.Tokens.ToArray().ShouldBe(ruled.Tokens.ToArray(), text);
    }
}
