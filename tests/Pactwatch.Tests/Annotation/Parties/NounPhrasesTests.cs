using Pactwatch.Annotation.Parties;

namespace Pactwatch.Tests.Annotation.Parties;

/// <summary>The simple noun phrase around a head noun, and the lexicon of group nouns.</summary>
public sealed class NounPhrasesTests
{
    [Theory]
    [InlineData("They saw the remaining US-led coalition troops in the north.", "troops", "the remaining US-led coalition troops")]
    [InlineData("They saw Iraq's security forces there.", "forces", "Iraq's security forces")]
    [InlineData("The plan for all foreign troops stands.", "troops", "all foreign troops")]
    [InlineData("It told us troops came.", "troops", "troops")]
    [InlineData("Troops came.", "Troops", "Troops")]
    public void The_phrase_runs_left_from_its_head(string text, string head, string expected)
    {
        var words = new ReportWords(PlainWords.Report(text));
        var range = NounPhrases.English.EndingAt(words, words.TokenFrom(text.IndexOf(head, StringComparison.Ordinal)));
        words.SpanOf(range.First, range.End).In(text).ShouldBe(expected);
    }

    [Theory]
    [InlineData("hundreds of US and coalition troops died", "US", "troops")]
    [InlineData("the remaining US hostages left", "remaining", "hostages")]
    [InlineData("the troop carriers left", "troop", "carriers")]
    public void The_head_is_the_plural_at_the_end_of_the_phrase(string text, string first, string expected)
    {
        var words = new ReportWords(PlainWords.Report(text));
        var head = NounPhrases.English.HeadFrom(words, words.TokenFrom(text.IndexOf(first, StringComparison.Ordinal)));
        words[head].ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("soldiers", "troops", GroupKind.Armed)]
    [InlineData("service member", "troops", GroupKind.Armed)]
    [InlineData("Hostages", "hostages", GroupKind.Captive)]
    public void A_group_noun_gives_its_unit_and_kind(string noun, string unit, GroupKind kind)
    {
        var found = GroupNouns.English.Find(noun).ShouldNotBeNull();
        (found.Unit, found.Kind).ShouldBe((unit, kind));
    }
}
