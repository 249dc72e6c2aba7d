using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Extraction.Utterances;

namespace Pactwatch.Tests.Annotation.Attribution;

/// <summary>Each row: a text, then what is found, one line for each attribution: "chain > style > content".</summary>
public sealed class AttributionStageTests
{
    [Theory]
    [InlineData("“We will leave by June,” Ana Novak said.", "Ana Novak > Direct > We will leave by June,")]
    [InlineData("“We will leave by June,” said Ana Novak.", "Ana Novak > Direct > We will leave by June,")]
    [InlineData("\"We will leave by June,\" said Ana Novak, the foreign minister, on Friday.", "Ana Novak > Direct > We will leave by June,")]
    [InlineData("“We will leave by June,” Ana Novak, the foreign minister of Norland, told reporters.", "Ana Novak > Direct > We will leave by June,")]
    [InlineData("“We will leave by June,” Ana Novak, adviser to President Viktor Hale, said when asked about the talks.", "Ana Novak > Direct > We will leave by June,")]
    [InlineData("Ana Novak said: “We will leave by June.”", "Ana Novak > Direct > We will leave by June.")]
    [InlineData("Ana Novak said on Friday, “We will leave by June.”", "Ana Novak > Direct > We will leave by June.")]
    [InlineData("Defending the accord, Ana Novak told the Harbour Union: “We will leave by June.”", "Ana Novak > Direct > We will leave by June.")]
    [InlineData("In a statement on Tuesday the foreign minister said: “We will leave by June.”", "the foreign minister > Direct > We will leave by June.")]
    [InlineData("«We will leave by June», said Ana Novak.", "Ana Novak > Direct > We will leave by June")]
    [InlineData("‘We will leave by June,’ said Ana Novak.", "Ana Novak > Direct > We will leave by June,")]
    [InlineData("“We can count ships, and we have counted them. We cannot count money,” the head of the mission, Ana Novak, told the Beacon in her office.", "Ana Novak > Direct > We can count ships, and we have counted them. We cannot count money,")]
    [InlineData("“Every cent of it left the bank on July 10,” a spokeswoman for the ministry said.", "a spokeswoman for the ministry > Direct > Every cent of it left the bank on July 10,")]
    [InlineData("“Will we leave? Of course,” a senior Norlandic official said.", "a senior Norlandic official > Direct > Will we leave? Of course,")]
    [InlineData("“Never!” shouted the minister. “Never!” ¶ “We stay,” said Hale.", "Viktor Hale > Direct > We stay,")]
    public void A_direct_quotation_goes_to_the_source_at_its_cue(string text, string expected) => Dump(text).ShouldContain(expected);

    [Theory]
    [InlineData("“We will leave,” he said. “Nobody should doubt our word.”", "We will leave, / Nobody should doubt our word.")]
    [InlineData("“We will leave,” she said, “and nobody should doubt it.”", "We will leave, / and nobody should doubt it.")]
    [InlineData("Novak was asked about it. “We will leave by June,” she said.", "We will leave by June,")]
    [InlineData("She added: “Nobody should doubt our word.”", "Nobody should doubt our word.")]
    public void A_pronoun_and_a_split_quotation_keep_the_last_speaker(string text, string content) =>
        Dump("Ana Novak said the talks had ended. ¶ " + text).ShouldContain($"Ana Novak > Direct > {content}");

    [Theory]
    [InlineData("Ana Novak said that the troops would leave by June.", "Ana Novak > Indirect > the troops would leave by June")]
    [InlineData("Ana Novak, the foreign minister, said the troops would leave by June.", "Ana Novak > Indirect > the troops would leave by June")]
    [InlineData("The foreign minister, Ana Novak, said the troops would leave.", "Ana Novak > Indirect > the troops would leave")]
    [InlineData("Novak also said on Monday that the troops would leave.", "Ana Novak > Indirect > the troops would leave")]
    [InlineData("The troops will leave by June, Ana Novak said on Friday.", "Ana Novak > Indirect > The troops will leave by June")]
    [InlineData("The troops will leave by June, said Ana Novak.", "Ana Novak > Indirect > The troops will leave by June")]
    [InlineData("The troops will leave by June, according to Ana Novak.", "Ana Novak > Indirect > The troops will leave by June")]
    [InlineData("According to Ana Novak, the troops will leave by June.", "Ana Novak > Indirect > the troops will leave by June")]
    [InlineData("According to the agreement, the troops will leave by June.", "the agreement > Indirect > the troops will leave by June")]
    [InlineData("Several sources said the port would open.", "several sources > Indirect > the port would open")]
    [InlineData("One of the sources said the port would open.", "one of the sources > Indirect > the port would open")]
    [InlineData("Two officials familiar with the talks said that the port would open.", "two officials familiar with the talks > Indirect > the port would open")]
    [InlineData("The joint statement says that the port will open.", "the joint statement > Indirect > the port will open")]
    [InlineData("Norland said it would withdraw.", "Norland > Indirect > it would withdraw")]
    [InlineData("The Defence Ministry announced that the port had opened.", "Defence Ministry > Indirect > the port had opened")]
    [InlineData("The union has pledged to return to work.", "the union > Indirect > to return to work")]
    [InlineData("Officials denied that troops had fired.", "officials > Indirect > troops had fired")]
    [InlineData("Some say the deal is dead.", "some > Indirect > the deal is dead")]
    [InlineData("The minister said the port had opened, adding that grain would follow.", "the minister > Indirect > grain would follow")]
    [InlineData("The minister said the port had opened, adding that grain would follow.", "the minister > Indirect > the port had opened")]
    [InlineData("Norland left early and the minister said the port had closed.", "the minister > Indirect > the port had closed")]
    [InlineData("Ana Novak and Viktor Hale said the port would open.", "Ana Novak > Indirect > the port would open")]
    [InlineData("A spokesman for the Harbour Union said the strike was over.", "a spokesman for the Harbour Union > Indirect > the strike was over")]
    [InlineData("In Helm the Harbour Union, which has nine ships, said it would go on.", "Harbour Union > Indirect > it would go on")]
    [InlineData("In Helm Ana Novak said the port would open.", "Ana Novak > Indirect > the port would open")]
    [InlineData("In Norland the foreign minister denied that troops had fired.", "the foreign minister > Indirect > troops had fired")]
    [InlineData("At Helm the union's leaders warned that ships would wait.", "the union's leaders > Indirect > ships would wait")]
    [InlineData("In Southmark a spokesman for the government said talks had failed.", "a spokesman for the government > Indirect > talks had failed")]
    [InlineData("Ana Novak told the Beacon that the port would open.", "Ana Novak > Indirect > the port would open")]
    [InlineData("The deal was confirmed by the Defence Ministry.", "Defence Ministry > Indirect > The deal was confirmed")]
    public void What_is_told_goes_to_its_source(string text, string expected) => Dump(text).ShouldContain(expected);

    [Theory]
    [InlineData("The minister called the deal “a great day for both of our peoples” and left. Novak said it was “a disgrace to us all”.", "Ana Novak > Mixed > it was “a disgrace to us all")]
    [InlineData("An official declared that “it is now a question of when.”", "an official > Mixed > it is now a question of when.")]
    [InlineData("Other sources claimed that the deal “could be announced this month.”", "other sources > Mixed > the deal “could be announced this month.")]
    [InlineData("The deal is “a disgrace to us all,” Novak said.", "Ana Novak > Mixed > The deal is “a disgrace to us all,")]
    [InlineData("According to the plan, troops will “leave without any delay” by June.", "the plan > Mixed > troops will “leave without any delay” by June")]
    [InlineData("Viktor Hale defended the accord, saying it was “the best we could get”.", "Viktor Hale > Mixed > it was “the best we could get")]
    [InlineData("The minister spoke of “a great day for both peoples”.", "the minister > Mixed > a great day for both peoples")]
    [InlineData("The joint statement speaks of “a lasting peace on both shores”.", "the joint statement > Mixed > a lasting peace on both shores")]
    [InlineData("Novak talked about “the hardest night of my life”.", "Ana Novak > Mixed > the hardest night of my life")]
    [InlineData("Officials complained of “endless delays at the border”.", "officials > Mixed > endless delays at the border")]
    [InlineData("Hale spoke against “another winter without any bread”.", "Viktor Hale > Mixed > another winter without any bread")]
    public void Words_partly_quoted_are_mixed(string text, string expected) => Dump(text).ShouldContain(expected);

    [Theory]
    [InlineData("A senior official told Reuters that the port would open.", "Reuters, a senior official > Indirect > the port would open")]
    [InlineData("A senior official told Reuters Friday, “We have an agreement on grain.”", "Reuters, a senior official > Direct > We have an agreement on grain.")]
    [InlineData("Several sources told AP the port would open.", "Associated Press, several sources > Indirect > the port would open")]
    [InlineData("“We have an agreement on grain,” Reuters quotes a senior official.", "Reuters, a senior official > Direct > We have an agreement on grain,")]
    [InlineData("Reuters quoted a senior official as saying the port would open.", "Reuters, a senior official > Indirect > the port would open")]
    [InlineData("Reuters reported that the port would open, citing two officials.", "Reuters, two officials > Indirect > the port would open")]
    [InlineData("Reuters reported that Ana Novak said the port would open.", "Reuters, Ana Novak > Indirect > the port would open")]
    [InlineData("The port will open, according to informed sources who spoke with Reuters.", "Reuters, informed sources > Indirect > The port will open")]
    [InlineData("The port will open, Reuters reports.", "Reuters > Indirect > The port will open")]
    [InlineData("Reuters broke the story. “The plan would open the port,” the British news outlet reports.", "Reuters > Direct > The plan would open the port,")]
    [InlineData("Reuters broke the story. The port would open, the agency said.", "Reuters > Indirect > The port would open")]
    [InlineData("A negotiator told the Northwire news agency that the port would open.", "Northwire, a negotiator > Indirect > the port would open")]
    [InlineData("Norland Press Agency (NPA) reported that the port would open.", "Norland Press Agency > Indirect > the port would open")]
    [InlineData("According to a report by Reuters, which cites several sources within the governments of Norland, Southmark, and others, the plan “has been broadly agreed by all”.", "Reuters, several sources within the governments of Norland > Mixed > the plan “has been broadly agreed by all")]
    [InlineData("A diplomat told Quayside that the port would open.", "Quayside, a diplomat > Indirect > the port would open")]
    [InlineData("“We have a deal at last,” a senior source told Quayside, asking for anonymity.", "Quayside, a senior source > Direct > We have a deal at last,")]
    [InlineData("Two officials told Quayside Wire that the port would open.", "Quayside Wire, two officials > Indirect > the port would open")]
    [InlineData("Ana Novak told Quayside in an interview that the port would open.", "Quayside, Ana Novak > Indirect > the port would open")]
    [InlineData("Officials told Quayside, the state news agency, that the port would open.", "Quayside, officials > Indirect > the port would open")]
    [InlineData("Two officials told Petra that the port would open.", "Petra, two officials > Indirect > the port would open")]
    [InlineData("Petra reported that the port would open.", "Petra > Indirect > the port would open")]
    [InlineData("Reuters broke the story. The mood was low. The postal service in Helm said that the port would open.", "the postal service in Helm > Indirect > the port would open")]
    [InlineData("Ana Novak was quoted by Reuters as saying that the port would open.", "Reuters, Ana Novak > Indirect > the port would open")]
    [InlineData("Reuters reports the following statement: ¶ Ana Novak said the talks were over.", "Reuters, Ana Novak > Indirect > the talks were over")]
    [InlineData("In an interview with Reuters, Novak said the port would open.", "Reuters, Ana Novak > Indirect > the port would open")]
    public void The_chain_names_every_teller_nearest_first(string text, string expected) => Dump(text).ShouldContain(expected);

    [Theory]
    [InlineData("Novak was blunt. “We will not leave before June.”", "Ana Novak said little. ", "Ana Novak")]
    [InlineData("“We will not leave before June.”", "Ana Novak said: ¶ ", "Ana Novak")]
    [InlineData("“We will not leave before June.”", "“We stay,” said Viktor Hale. “For now.” ¶ ", "Viktor Hale")]
    [InlineData("“We will not leave before June.” — Ana Novak, minister", "", "Ana Novak")]
    [InlineData("#post We will not leave before June — Harbour Watch (@harbourwatch) May 3, 2031", "", "Harbour Watch")]
    [InlineData("“We will not leave before June” was painted on the wall.", "", "")]
    public void A_quotation_without_a_cue_takes_the_running_speaker_or_none(string text, string before, string speaker)
    {
        var report = SpeechFixture.Annotate(before + text);
        var claim = UtteranceExtractor.Extract(report).ShouldHaveSingleItem();
        claim.Speaker.Name.ShouldBe(speaker);
        report.Text[claim.Span].ShouldStartWith("We will not leave before June");
    }

    [Theory]
    [InlineData("The troops will leave by June.")]
    [InlineData("The announced plan covers grain.")]
    [InlineData("Its claims were rejected.")]
    [InlineData("The ministry refused a delivery because of the announced strike.")]
    [InlineData("The so-called “forever war” has ended.")]
    [InlineData("She read “The Long Road Back Home” twice.")]
    [InlineData("The army withdrew, citing concerns over safety.")]
    [InlineData("The plan to announce the deal was shelved.")]
    [InlineData("The plan was announced on Monday.")]
    [InlineData("Nobody promised her that.")]
    [InlineData("A driver who asked not to be named gave another reason.")]
    [InlineData("The line was held by the army.")]
    [InlineData("The wall was found by two soldiers.")]
    public void What_nobody_says_is_not_attributed(string text)
    {
        var report = SpeechFixture.Annotate(text);
        // An attitude is no saying: it makes nobody a teller.
        report.Attributions.ShouldAllBe(speech => speech.Kind == CueKind.Attitude && speech.Chain.IsEmpty);
        UtteranceExtractor.Extract(report).ShouldBeEmpty();
    }

    [Fact]
    public void A_claim_takes_the_chain_of_the_innermost_content_that_holds_it()
    {
        var report = SpeechFixture.Annotate("Reuters reported that Ana Novak said the port would open. The port is closed.");
        Chain("the port would open").ShouldBe(["Reuters", "Ana Novak"]);
        Chain("Ana Novak said the port").ShouldBe(["Reuters"]);
        Chain("The port is closed").ShouldBeEmpty();

        IEnumerable<string> Chain(string words)
        {
            var start = report.Text.Characters.IndexOf(words, StringComparison.Ordinal);
            return AttributionChains.For(report, new Language.TextSpan(start, start + words.Length));
        }
    }

    [Fact]
    public void A_quotation_over_several_paragraphs_is_one_speakers()
    {
        var report = SpeechFixture.Annotate("Novak said: “The road was long and hard. ¶ “We never lost our way on it. ¶ “Now we are home at last.”");
        var claims = UtteranceExtractor.Extract(report);
        claims.Length.ShouldBe(3);
        claims.ShouldAllBe(claim => claim.Speaker.Name == "Ana Novak");
    }

    [Fact]
    public void A_speaker_has_role_and_party_where_they_are_told()
    {
        var speaker = SpeechFixture.Annotate("Ana Novak, a foreign affairs adviser to the Norlandic premier, said the port would open.").Attributions.ShouldHaveSingleItem().Speaker;
        speaker.Role.ShouldBe("a foreign affairs adviser to the Norlandic premier");
        speaker.Party.ShouldBe("Norland");
        speaker.IsNamed.ShouldBeTrue();
    }

    [Fact]
    public void Whom_it_was_said_to_is_kept()
    {
        SpeechFixture.Annotate("Novak told Norlandic lawmakers that the port would open.").Attributions.ShouldHaveSingleItem().SaidTo.ShouldBe("Norlandic lawmakers");
    }

    private static IEnumerable<string> Dump(string text)
    {
        var report = SpeechFixture.Annotate(text);
        return report.Attributions.Select(speech =>
            $"{string.Join(", ", speech.Chain)} > {speech.Style} > {string.Join(" / ", speech.Content.Select(span => Words(report.Text[span])))}");
    }

    // The rows leave out the marks and the "that" which belong to a content.
    private static string Words(string content)
    {
        var words = content.StartsWith("that ", StringComparison.Ordinal) ? content[5..] : content;
        return words.Trim('“', '”', '"', '«', '»', '‘', '’');
    }
}
