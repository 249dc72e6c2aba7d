using Pactwatch.Derivation.Quotes;
using Pactwatch.Extraction.Utterances;
using Pactwatch.Tests.Annotation.Attribution;

namespace Pactwatch.Tests.Derivation.Quotes;

public sealed class QuoteMatcherTests
{
    [Theory]
    [InlineData("“We have a deal; it’s now a question of when,” Novak said.", "“We have a deal, its now a question of when.” an aide said.")]
    [InlineData("“We have a deal; it’s now a question of when,” an official said.", "An official said that “it's now a question of when” they sign.")]
    [InlineData("“We stand on the brink of a new age for the port,” Novak said.", "“We stand now on the very brink of a new age for the port,” Ana Novak said.")]
    [InlineData("“We stand on the brink of a new age for the port,” Novak said.", "“We stand on the brink of a new time for our port,” Novak said.")]
    [InlineData("“The plan has been broadly agreed by both,” Reuters reported.", "According to officials, the plan “has been broadly agreed by both”.")]
    public void Variants_of_one_utterance_are_one_group(string first, string second)
    {
        var group = Groups(first, second).ShouldHaveSingleItem();
        group.Mentions.Length.ShouldBe(2);
        group.Reasons.ShouldHaveSingleItem().Score.ShouldBeInRange(70, 100);
    }

    [Theory]
    [InlineData("“We will leave the port by June,” Novak said.", "“We will leave the port by June,” Viktor Hale said.")]
    [InlineData("“We will leave the port by June,” Novak said.", "“We will never give up the islands,” Novak said.")]
    [InlineData("“It is a good day for all,” an aide said.", "“It is a sad loss for the town,” an aide said.")]
    public void Other_words_or_another_named_speaker_make_two_groups(string first, string second) => Groups(first, second).Count.ShouldBe(2);

    [Theory]
    [InlineData("“Nobody got the whole loaf, but for the first time since spring everybody is at the table and there is bread on it,” Novak said.", "“No one got the entire portion, yet interestingly since last spring everyone is at the table and there is bread on it,” Ana Novak said.", 1)]
    [InlineData("“The maps are drawn, the dates are set, and what is missing is two signatures on one page,” Hale said.", "“The charts are drawn, the dates are put there, so what is lacking is two marks upon one page,” Viktor Hale said.", 1)]
    [InlineData("“Nobody got the whole loaf, but for the first time since spring everybody is at the table and there is bread on it,” Novak said.", "“No one got the entire portion, yet interestingly since last spring everyone is at the table and there is bread on it,” an aide said.", 2)]
    [InlineData("“We want the boats back in the harbour before the first of May,” Novak said.", "“We want the prisoners back in the country by the end of the year,” Novak said.", 2)]
    public void A_rewording_is_tied_where_one_person_is_named_for_both(string first, string second, int groups) => Groups(first, second).Count.ShouldBe(groups);

    [Fact]
    public void A_copy_s_slip_is_not_shown_for_the_words_said()
    {
        var group = Groups("“The maps are drawn and the dates are written in,” Novak said.", "“The maps are drawn and the dates are written in,” Ana Novak said.", "“So the charts are drawn and the dates are written in,” Novak said.").ShouldHaveSingleItem();
        group.Fullest.Report.Value.ShouldBe("r-0");
    }

    [Fact]
    public void The_fullest_variant_is_the_longest()
    {
        var group = Groups("An aide said it was “a question of when to sign”.", "“We have a deal; it is a question of when to sign,” an aide said.").ShouldHaveSingleItem();
        group.Fullest.Report.Value.ShouldBe("r-1");
    }

    [Fact]
    public void An_unnamed_speaker_does_not_tie_two_named_ones() =>
        Groups("“We will leave the port by June,” Novak said.", "“We will leave the port by June,” an aide said.", "“We will leave the port by June,” Viktor Hale said.").Count.ShouldBe(2);

    [Theory]
    [InlineData("one two three four", "one two three four", 4)]
    [InlineData("one two three four", "four three two one", 1)]
    [InlineData("one two three four", "one x two y four", 3)]
    [InlineData("", "one", 0)]
    public void Words_in_common_keep_their_order(string left, string right, int common) =>
        WordSequence.InCommon(WordSequence.Of(left), WordSequence.Of(right)).ShouldBe(common);

    private static List<QuoteGroup> Groups(params string[] texts)
    {
        var reports = texts.Select((text, i) => SpeechFixture.Annotate(text, $"r-{i}")).ToDictionary(report => report.Report.Id);
        return [.. QuoteMatcher.Group([.. reports.Values.SelectMany(report => UtteranceExtractor.Extract(report))], id => reports[id].Text)];
    }
}
