using Pactwatch.Annotation.Attribution;
using Pactwatch.Extraction.Utterances;
using Shouldly;

namespace Pactwatch.Tests.Annotation.Attribution;

/// <summary>Whose words a quotation is where no verb of saying introduces it, and which quotations have a cue of their own.</summary>
public sealed class NamingSpeechTests
{
    [Theory]
    [InlineData("Ana Novak called the prisoner swap “a debt paid late and in small coin”.", "Ana Novak")]
    [InlineData("Ana Novak described the ceasefire as “a door left half open for us”.", "Ana Novak")]
    [InlineData("Viktor Hale dismissed the tariff offer as “a trick to buy more time”.", "Viktor Hale")]
    [InlineData("Viktor Hale branded the loan “a noose around the neck of farmers”.", "Viktor Hale")]
    [InlineData("Viktor Hale hailed the accord as “the best day in thirty years”.", "Viktor Hale")]
    [InlineData("Ana Novak called for “inspections that anybody can see and count”.", "Ana Novak")]
    [InlineData("The strike, which Ana Novak called “the least bad of four choices”, ends on Friday.", "Ana Novak")]
    [InlineData("The union rejected the pay deal, with Viktor Hale calling it “an insult wrapped in ribbon”.", "Viktor Hale")]
    [InlineData("The deal was described by Ana Novak as “the last chance for the valley”.", "Ana Novak")]
    public void Who_calls_something_so_says_it(string text, string speaker) => Speakers(text).ShouldBe([speaker]);

    [Theory]
    [InlineData("“A bridge that nobody has to burn” is how Ana Novak describes the border accord.", "Ana Novak")]
    [InlineData("“The least we could live with” was what Viktor Hale called the emission limits.", "Viktor Hale")]
    [InlineData("“A door left half open” was Ana Novak’s verdict on the tariffs.", "Ana Novak")]
    [InlineData("The loan is, in Ana Novak’s words, “a rope and not a noose”.", "Ana Novak")]
    [InlineData("Ana Novak met the miners on Monday. The offer is, in her own words, “the only one there will be”.", "Ana Novak")]
    [InlineData("To quote Viktor Hale, “nobody leaves this table hungry or proud”.", "Viktor Hale")]
    [InlineData("The swap, as Viktor Hale put it, is “a debt paid in small coin”.", "Viktor Hale")]
    public void Words_told_to_be_somebodys_are_so(string text, string speaker) => Speakers(text).ShouldBe([speaker]);

    [Theory]
    [InlineData("The road is known as “the long way round the mountain”.")]
    [InlineData("In other words, “the long way round the mountain” is closed.")]
    [InlineData("“The long way round the mountain” is the name of a song.")]
    [InlineData("The sign says nothing of “the long way round the mountain”.")]
    public void A_phrase_that_nobody_says_has_no_speaker(string text) => Speakers(text).ShouldAllBe(speaker => !speaker.Contains("Novak", StringComparison.Ordinal) && !speaker.Contains("Hale", StringComparison.Ordinal));

    [Theory]
    [InlineData("“We are ready,” Novak said. “The other side is not,” Hale added.", 2)]
    [InlineData("“We are ready,” Novak said. “The other side is not,” she added.", 2)]
    [InlineData("“We are ready,” Novak said. “Is the other side ready?” Viktor Hale asked.", 2)]
    [InlineData("“We are ready,” Novak said. “Why wait any longer?” asked Viktor Hale.", 2)]
    [InlineData("“We signed in May,” Novak said. “We will not sign again,” the minister told reporters.", 2)]
    public void A_quotation_with_a_cue_of_its_own_is_told_once(string text, int count)
    {
        var report = SpeechFixture.Annotate(text);
        report.Attributions.Length.ShouldBe(count);
        report.Attributions.ShouldAllBe(speech => speech.Content.Length == 1);
    }

    [Theory]
    [InlineData("“We are ready,” Novak said. “The other side is not.”")]
    [InlineData("“We are ready,” Novak said. “The other side is not. They said so themselves.”")]
    [InlineData("“We are ready,” Novak said. “Is the other side?” The talks go on.")]
    public void One_without_goes_on_with_the_speaker(string text) => SpeechFixture.Annotate(text).Attributions[0].Content.Length.ShouldBe(2);

    [Theory]
    [InlineData("Ana Novak called the swap “a debt paid late” and said that the rest would follow.", "the swap “a debt paid late”")]
    [InlineData("Viktor Hale called the tariff “a tax on bread” on Monday.", "the tariff “a tax on bread”")]
    [InlineData("Viktor Hale called the tariff “a tax on bread” in a statement.", "the tariff “a tax on bread”")]
    [InlineData("Viktor Hale called the limits “a joke on us” while others cheered.", "the limits “a joke on us”")]
    [InlineData("Ana Novak called the loan “a mistake” of the old guard.", "the loan “a mistake” of the old guard")]
    public void Behind_the_closing_mark_the_clause_goes_on_and_no_further(string text, string content)
    {
        var report = SpeechFixture.Annotate(text);
        report.Attributions.Select(speech => string.Join(" … ", speech.Content.Select(span => report.Text[span]))).ShouldContain(content);
    }

    [Theory]
    [InlineData("An official, who spoke on condition of anonymity, said the talks had failed.", 1)]
    [InlineData("The diplomats spoke on the condition of anonymity.", 0)]
    [InlineData("The aide requested anonymity.", 0)]
    [InlineData("The aide asked not to be named.", 0)]
    [InlineData("The envoys, speaking on condition of anonymity, said the loan was agreed.", 1)]
    public void On_what_terms_it_was_told_is_no_saying(string text, int count) => SpeechFixture.Annotate(text).Attributions.Length.ShouldBe(count);

    [Theory]
    [InlineData("The union was told by Ana Novak that the port would open in May.", "that the port would open in May")]
    [InlineData("I am told by Viktor Hale that a paper for sixty days lies ready.", "that a paper for sixty days lies ready")]
    [InlineData("Reporters were told by Ana Novak that the loan was agreed.", "that the loan was agreed")]
    [InlineData("The council was informed by Viktor Hale that no ship had left.", "that no ship had left")]
    [InlineData("Farmers were assured by Ana Novak that the tariff would end.", "that the tariff would end")]
    public void Told_by_somebody_it_is_the_clause(string text, string content)
    {
        var report = SpeechFixture.Annotate(text);
        report.Attributions.Select(speech => report.Text[speech.Content[0]]).ShouldContain(content);
    }

    [Theory]
    [InlineData("The Defence Ministry put the losses at six ships. It called the other count “groundless and made for the gallery”.", "Defence Ministry")]
    [InlineData("The Harbour Union counted its votes on Monday. It called the offer “the best that rain could buy”.", "Harbour Union")]
    [InlineData("The Harbour Union went home early. It dismissed the paper as “a list of nice wishes”.", "Harbour Union")]
    public void It_is_the_institution_of_the_sentence_before(string text, string speaker) => Speakers(text).ShouldBe([speaker]);

    [Theory]
    [InlineData("“The envoy was fair,” Novak said at a rally in Helm, “but the talks will fail.”")]
    [InlineData("“The loan is small,” Hale said on Monday after the vote, “and it comes too late.”")]
    [InlineData("“The strike is over,” Novak told the crowd in Helm, “but not the quarrel.”")]
    [InlineData("“The tariff is gone,” Hale said during a visit to the port, “and nobody will miss it.”")]
    [InlineData("“The offer is good,” Novak wrote in a letter to the miners, and “as good as it gets.”")]
    public void A_quotation_goes_on_behind_place_and_time(string text) => SpeechFixture.Annotate(text).Attributions.ShouldHaveSingleItem().Content.Length.ShouldBe(2);

    [Theory]
    [InlineData("“The envoy was fair,” Novak said at a rally in Helm, where Hale said “the talks will fail.”")]
    [InlineData("“The loan is small,” Hale said on Monday, while Novak said that “it comes too late.”")]
    [InlineData("“The strike is over,” Novak told the crowd, though Hale warned that “the quarrel goes on.”")]
    public void It_does_not_where_another_speaks(string text) => SpeechFixture.Annotate(text).Attributions.ShouldAllBe(speech => speech.Content.Length == 1);

    [Theory]
    [InlineData("In a letter to the council, Ana Novak wrote that the prisoners would go free.", "the council")]
    [InlineData("Ana Novak wrote in a letter to the council that the prisoners would go free.", "the council")]
    [InlineData("Viktor Hale told reporters that the port would open.", "reporters")]
    [InlineData("In a message to Southmark, Viktor Hale said the limits would stay.", "Southmark")]
    [InlineData("In a speech to the Harbour Union, Ana Novak said the pay deal was done.", "the Harbour Union")]
    [InlineData("In a statement on Monday, Ana Novak said the pay deal was done.", null)]
    [InlineData("On the way to Helm, Ana Novak said the pay deal was done.", null)]
    [InlineData("Ana Novak said in Helm that the pay deal was done.", null)]
    public void Whom_it_was_said_to(string text, string? hearer) => SpeechFixture.Annotate(text).Attributions[0].SaidTo.ShouldBe(hearer);

    [Theory]
    [InlineData("The parties shall refrain from acts that could reopen the war, per the text seen by AP.", "the text seen by AP")]
    [InlineData("According to a memo circulating in Helm, the tariff will end in June.", "a memo circulating in Helm")]
    [InlineData("The troops will leave in May, according to the draft obtained by Reuters.", "the draft obtained by Reuters")]
    [InlineData("The joint statement reads: “Both sides will withdraw by the first of May.”", "The joint statement")]
    [InlineData("According to the plan, the emission limits will rise each year.", "the plan")]
    public void A_document_speaks(string text, string source)
    {
        var report = SpeechFixture.Annotate(text);
        report.Attributions.Where(speech => speech.Source is not null).Select(speech => report.Text[speech.Source!.Value]).ShouldContain(source);
    }

    private static List<string> Speakers(string text) => [.. UtteranceExtractor.Extract(SpeechFixture.Annotate(text)).Select(claim => claim.Speaker.Name)];
}
