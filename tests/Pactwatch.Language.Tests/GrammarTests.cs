namespace Pactwatch.Language.Tests;

/// <summary>Who does what, as the trees have it: "dependent →relation head", in sentences like those of reports.</summary>
public sealed class GrammarTests
{
    [Theory]
    [InlineData("The two sides agreed to withdraw their forces by March.", "sides →nsubj agreed", "withdraw →xcomp agreed", "forces →obj withdraw", "March →obl withdraw")]
    [InlineData("Hundreds of soldiers will leave the base in September, the minister said on Friday.", "Hundreds →nsubj leave", "base →obj leave", "minister →nsubj said", "soldiers →nmod Hundreds")]
    [InlineData("The prisoners were handed over to the Red Cross at dawn.", "prisoners →nsubj:pass handed", "over →compound:prt handed", "dawn →obl handed")]
    [InlineData("Union leaders rejected the offer, which came from a company in the north.", "leaders →nsubj rejected", "offer →obj rejected", "which →nsubj came", "came →acl:relcl offer", "company →obl came")]
    [InlineData("Kerland must release 241 detainees and pay compensation to their families.", "Kerland →nsubj release", "detainees →obj release", "pay →conj release", "compensation →obj pay")]
    [InlineData("Neither party has ratified the treaty, which expires in 2031.", "party →nsubj ratified", "treaty →obj ratified", "expires →acl:relcl treaty")]
    [InlineData("The troops at the river are expected to pull back within 30 days.", "troops →nsubj:pass expected", "river →nmod troops", "pull →xcomp expected", "days →obl pull")]
    [InlineData("If the ceasefire holds, aid trucks will cross the border daily.", "ceasefire →nsubj holds", "holds →advcl cross", "trucks →nsubj cross", "border →obj cross")]
    public void Trees_say_who_does_what(string text, params string[] arcs)
    {
        var found = Arcs(text);
        foreach (var arc in arcs) found.ShouldContain(arc);
    }

    [Theory]
    [InlineData("PARLIAMENT APPROVES TRUCE WITH REBELS", "APPROVES", "VERB")]
    [InlineData("Ministers Sign Deal on Border Crossings", "Sign", "VERB")]
    [InlineData("the army will leave the valley on monday", "leave", "VERB")]
    [InlineData("THE ARMY WILL LEAVE THE VALLEY ON MONDAY", "ARMY", "NOUN")]
    [InlineData("the army will leave the valley on monday", "valley", "NOUN")]
    [InlineData("Rebels Free Hostages After Talks", "Hostages", "NOUN")]
    public void Headlines_and_lower_case_do_not_fall_apart(string text, string word, string upos) =>
        Annotate(text).Single(token => token.Span.SliceOf(text).SequenceEqual(word)).Upos.ShouldBe(upos);

    [Theory]
    [InlineData("The soldiers left their bases.", "left", "leave")]
    [InlineData("The soldiers left their bases.", "bases", "base")]
    [InlineData("Both armies have begun withdrawing.", "begun", "begin")]
    [InlineData("Both armies have begun withdrawing.", "armies", "army")]
    [InlineData("The crises were discussed.", "crises", "crisis")]
    [InlineData("It was the worst of the violations.", "violations", "violation")]
    [InlineData("They are planning to go.", "planning", "plan")]
    public void Lemmas_are_dictionary_forms(string text, string word, string lemma) =>
        Annotate(text).Single(token => token.Span.SliceOf(text).SequenceEqual(word)).Lemma.ShouldBe(lemma);

    private static List<string> Arcs(string text)
    {
        var tokens = Annotate(text);
        return [.. tokens.Where(token => token.Head > 0).Select(token => $"{token.Span.In(text)} →{token.Deprel} {tokens[token.Head - 1].Span.In(text)}")];
    }

    private static IReadOnlyList<Token> Annotate(string text)
    {
        var cut = LanguageAnalyzer.English.Analyze(text, [new TextSpan(0, text.Length)]);
        return Grammar.English.Annotate(text, cut.Sentences, cut.Tokens);
    }
}
