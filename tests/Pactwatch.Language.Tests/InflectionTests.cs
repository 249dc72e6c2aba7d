namespace Pactwatch.Language.Tests;

public class InflectionTests
{
    [Theory]
    [InlineData("withdrew", "withdraw")]
    [InlineData("withdrawn", "withdraw")]
    [InlineData("left", "leave")]
    [InlineData("held", "hold")]
    [InlineData("froze", "freeze")]
    [InlineData("rebuilt", "rebuild")]
    public void An_irregular_form_is_looked_up(string form, string lemma) => Verb(form).ShouldBe(lemma);

    [Theory]
    [InlineData("halted", "halt")]
    [InlineData("ratified", "ratify")]
    [InlineData("ratifies", "ratify")]
    [InlineData("ceded", "cede")]
    [InlineData("demobilised", "demobilise")]
    [InlineData("evacuating", "evacuate")]
    [InlineData("redeploying", "redeploy")]
    [InlineData("transferred", "transfer")]
    [InlineData("stopping", "stop")]
    [InlineData("agreed", "agree")]
    [InlineData("freed", "free")]
    [InlineData("pledging", "pledge")]
    [InlineData("relinquishes", "relinquish")]
    [InlineData("dismantled", "dismantle")]
    [InlineData("continued", "continue")]
    [InlineData("repositioned", "reposition")]
    [InlineData("passes", "pass")]
    [InlineData("restored", "restore")]
    [InlineData("monitoring", "monitor")]
    [InlineData("repatriated", "repatriate")]
    [InlineData("disarmed", "disarm")]
    [InlineData("visiting", "visit")]
    public void A_regular_form_follows_the_rules_of_spelling(string form, string lemma) => Verb(form).ShouldBe(lemma);

    [Theory]
    [InlineData("hostages", "hostage")]
    [InlineData("militias", "militia")]
    [InlineData("countries", "country")]
    [InlineData("clashes", "clash")]
    [InlineData("gas", "gas")]
    [InlineData("crisis", "crisis")]
    [InlineData("corpus", "corpus")]
    [InlineData("pass", "pass")]
    public void A_plural_loses_its_ending_and_what_only_looks_like_one_keeps_it(string form, string lemma) =>
        Inflection.Lemma(form, "NOUN", _ => false).ShouldBe(lemma);

    [Theory]
    [InlineData("sing", "sing")]
    [InlineData("red", "red")]
    [InlineData("", "")]
    [InlineData("é", "é")]
    public void A_short_or_strange_word_stays(string form, string lemma) => Verb(form).ShouldBe(lemma);

    [Fact]
    public void Of_two_that_spelling_allows_the_known_one_wins() =>
        Inflection.Lemma("planed", "VERB", word => word == "plane").ShouldBe("plane");

    private static string Verb(string form) => Inflection.Lemma(form, "VERB", _ => false);
}
