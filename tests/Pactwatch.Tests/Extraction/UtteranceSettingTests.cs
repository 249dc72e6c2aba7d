using NodaTime.Text;
using Pactwatch.Ledger;

namespace Pactwatch.Tests.Extraction;

/// <summary>When and where a quotation was said. The report is of Monday, 3 March 2031.</summary>
public class UtteranceSettingTests
{
    [Theory]
    [InlineData("“The last convoy will leave by June,” the minister told reporters in Lisbon on Saturday.", "2031-03-01", "Lisbon")]
    [InlineData("On Saturday, at a news conference in Lisbon, the minister said: “The last convoy will leave by June.”", "2031-03-01", "Lisbon")]
    [InlineData("Speaking in Lisbon on Saturday, the minister said “the last convoy will leave by June”.", "2031-03-01", "Lisbon")]
    [InlineData("“The last convoy will leave by June,” the minister said in Lisbon.", null, "Lisbon")]
    [InlineData("“The last convoy will leave by June,” the minister said late on Sunday.", "2031-03-02", null)]
    [InlineData("“The last convoy will leave by June,” the minister said on Sunday after talks in Lisbon.", "2031-03-02", "Lisbon")]
    [InlineData("The minister told parliament on 20 February that “the last convoy will leave by June”.", "2031-02-20", null)]
    [InlineData("“The last convoy,” the minister said Sunday, “will leave the port by June.”", "2031-03-02", null)]
    public void Around_the_cue(string text, string? on, string? place) => Told(text).ShouldBe((on, place));

    [Theory]
    [InlineData("“The last convoy will leave Lisbon on Saturday,” the minister said.")]
    [InlineData("Officials in Lisbon said “the last convoy will leave by June”.")]
    [InlineData("The minister who visited Lisbon on Saturday said “the last convoy will leave by June”.")]
    [InlineData("“The last convoy will leave by June,” said the mayor of Lisbon.")]
    [InlineData("After the attack on Lisbon, the minister said “the last convoy will leave by June”.")]
    public void What_tells_of_the_words_or_of_the_speaker_is_left_alone(string text) => Told(text).ShouldBe((null, null));

    [Theory]
    [InlineData("“The last convoy will leave by June,” the minister said in Lisbon on Sunday. “We shall not be a day late.”", "2031-03-02", "Lisbon")]
    [InlineData("“The last convoy will leave by June,” the minister said in Lisbon on Sunday. He added: “We shall not be a day late.”", "2031-03-02", "Lisbon")]
    public void Words_that_go_on_were_said_there_too(string text, string? on, string? place) =>
        OneReport.Claims(text).Utterances.Select(Setting).Distinct().ShouldBe([(on, place)]);

    [Fact]
    public void A_later_word_of_the_same_speaker_may_be_of_another_day() =>
        OneReport.Claims("“The last convoy will leave by June,” Ana Novak said in Lisbon on Sunday. Novak warned that “no port can stay closed for ever”.").Utterances.Select(Setting)
            .ShouldBe([("2031-03-02", "Lisbon"), (null, null)]);

    private static (string? On, string? Place) Told(string text) => Setting(OneReport.Claims(text).Utterances[0]);

    private static (string? On, string? Place) Setting(UtteranceClaim claim) =>
        (claim.Setting?.On?.From is { } day && claim.Setting.On?.To == day ? LocalDatePattern.Iso.Format(day) : null, claim.Setting?.Place);
}
