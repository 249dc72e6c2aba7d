namespace Pactwatch.Language.Tests;

public sealed class InflectionTests
{
    [Theory]
    [InlineData("left", "leave", VerbFormKind.Past)]
    [InlineData("left", "leave", VerbFormKind.Participle)]
    [InlineData("leaves", "leave", VerbFormKind.ThirdPerson)]
    [InlineData("leaving", "leave", VerbFormKind.Gerund)]
    [InlineData("withdrew", "withdraw", VerbFormKind.Past)]
    [InlineData("withdrawn", "withdraw", VerbFormKind.Participle)]
    [InlineData("evacuated", "evacuate", VerbFormKind.Past)]
    [InlineData("carries", "carry", VerbFormKind.ThirdPerson)]
    [InlineData("ratified", "ratify", VerbFormKind.Participle)]
    [InlineData("cancelled", "cancel", VerbFormKind.Past)]
    [InlineData("canceled", "cancel", VerbFormKind.Past)]
    [InlineData("halting", "halt", VerbFormKind.Gerund)]
    [InlineData("goes", "go", VerbFormKind.ThirdPerson)]
    [InlineData("Freed", "free", VerbFormKind.Past)]
    [InlineData("permitted", "permit", VerbFormKind.Participle)]
    public void A_form_leads_to_its_verb(string form, string lemma, VerbFormKind kind) =>
        Inflection.English.Lemmas(form).ShouldContain(verb => verb.Lemma == lemma && verb.Kind == kind);

    [Theory]
    [InlineData("leaved", "leave")]
    [InlineData("goed", "go")]
    public void A_form_that_an_irregular_verb_does_not_have_leads_nowhere(string form, string lemma) =>
        Inflection.English.Lemmas(form).ShouldNotContain(verb => verb.Lemma == lemma);

    [Theory]
    [InlineData("withdraw", "withdraw withdraws withdrew withdrawn withdrawing")]
    [InlineData("ratify", "ratify ratifies ratified ratified ratifying")]
    [InlineData("release", "release releases released released releasing")]
    [InlineData("agree", "agree agrees agreed agreed agreeing")]
    [InlineData("cut", "cut cuts cut cut cutting")]
    public void A_verb_has_these_forms(string lemma, string forms) =>
        string.Join(' ', Inflection.English.Forms(lemma).Select(form => form.Lemma)).ShouldBe(forms);

    [Theory]
    [InlineData("treaties", "treaty")]
    [InlineData("bases", "base")]
    [InlineData("troops", "troop")]
    [InlineData("children", "child")]
    [InlineData("crossings", "crossing")]
    [InlineData("crises", "crisis")]
    [InlineData("breaches", "breach")]
    public void A_plural_leads_to_its_singular_and_back(string plural, string singular)
    {
        Inflection.Singular(plural).ShouldBe(singular);
        Inflection.Plural(singular).ShouldBe(plural);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("crisis")]
    [InlineData("press")]
    [InlineData("gas")]
    public void A_singular_that_ends_in_s_stays(string noun) => Inflection.Singular(noun).ShouldBe(noun);
}
