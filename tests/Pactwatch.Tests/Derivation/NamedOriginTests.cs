using Pactwatch.Derivation;
using Pactwatch.Ledger;
using Pactwatch.Tests.Annotation.Attribution;

namespace Pactwatch.Tests.Derivation;

/// <summary>What one report says of its originals.</summary>
public sealed class NamedOriginTests
{
    private const string Body = "The port opened on Monday. ¶ Grain went out first. ¶ Nobody was hurt. ¶ The talks go on. ¶ The town was glad.";

    [Theory]
    [InlineData("Original Source: apnews.com", "Associated Press")]
    [InlineData("Source: Xinhua News Agency", "Xinhua")]
    [InlineData("Source: northwire.example", "northwire.example")]
    [InlineData("#credit Source: Northwire", "Northwire")]
    [InlineData("(Reuters)", "Reuters")]
    [InlineData("The port is open again. (Reuters)", "Reuters")]
    [InlineData("The port is open again. (Source: AFP)", "Agence France-Presse")]
    [InlineData("— Reuters", "Reuters")]
    [InlineData("— Agencies", "Agencies")]
    [InlineData("With inputs from AP", "Associated Press")]
    [InlineData("(With inputs from agencies)", "Agencies")]
    [InlineData("#credit With inputs from AP, Reuters and Northwire", "Associated Press, Northwire, Reuters")]
    [InlineData("First appeared in the New York Times", "The New York Times")]
    [InlineData("Originally published by Reuters", "Reuters")]
    [InlineData("#byline Reuters Staff", "Reuters")]
    [InlineData("#byline By Ana Novak, Associated Press", "Associated Press")]
    [InlineData("#dateline HELM, March 3 (Northwire) — Ships left.", "Northwire")]
    public void A_credit_names_the_original(string credit, string expected) => Named(Body + " ¶ " + credit).ShouldBe(expected);

    [Theory]
    [InlineData("HELM (AP) — The port opened on Monday.", "Associated Press")]
    [InlineData("A senior official told Reuters that the port would open.", "Reuters")]
    [InlineData("Reuters reported on Monday that the port would open.", "Reuters")]
    [InlineData("The port will open, according to Bloomberg.", "Bloomberg News")]
    [InlineData("A negotiator told the Northwire news agency that the port would open.", "Northwire")]
    [InlineData("Norland Press Agency (NPA) reported that the port would open.", "Norland Press Agency")]
    [InlineData("The plan, first reported by Reuters, opens the port.", "Reuters")]
    [InlineData("“The plan opens the port,” Reuters quotes a senior official.", "Reuters")]
    [InlineData("The port will open, according to informed sources who spoke with AFP.", "Agence France-Presse")]
    [InlineData("In an interview with Reuters, Novak said the port would open.", "Reuters")]
    public void The_body_names_the_original_it_tells(string text, string expected) => Named(text + " ¶ " + Body).ShouldBe(expected);

    [Theory]
    [InlineData("Ana Novak said the port would open.")]
    [InlineData("The Helm Mail is published by Reuters.")]
    [InlineData("The port had been closed since May (see map).")]
    [InlineData("A fund sold its shares in Reuters last year.")]
    [InlineData("#byline By Ana Novak")]
    [InlineData("The source of the river lies in Norland.")]
    [InlineData("From Helm, the ships went south.")]
    [InlineData("#credit (Reporting by Ana Novak)")]
    [InlineData("#credit (Reporting by Ana Novak in Helm; editing by Petra Lund)")]
    [InlineData("#credit Editing by Petra Lund")]
    [InlineData("#credit Writing by Viktor Hale, additional reporting by Petra Quist")]
    [InlineData("#dateline HELM, April 7, 2032 –")]
    [InlineData("#dateline March 5, 2029 by admin 3 min read")]
    [InlineData("#dateline QUAYTON — Saturday")]
    [InlineData("Hale told Torsk that the port was open.")]
    [InlineData("Petra said the port was open.")]
    [InlineData("The minister told Parliament that the port was open.")]
    public void Own_reporting_names_none(string text) => Named(Body + " ¶ " + text).ShouldBeEmpty();

    [Fact]
    public void A_reports_own_outlet_is_no_original() =>
        DerivationFinder.Find([SpeechFixture.Annotate("HELM (Reuters) - The port opened, an official told Reuters.", outlet: "Reuters")]).ShouldBeEmpty();

    [Theory]
    [InlineData("Northwire News Agency", "HELM, May 3 (Northwire) – The port opened.")]
    [InlineData("Northwire", "HELM, May 3 (Northwire News Agency) – The port opened.")]
    [InlineData("The Helm Courier", "An official told Courier that ships had left.")]
    [InlineData("NORTHWIRE", "A diplomat told Northwire that ships had left.")]
    [InlineData("Northwire Press Service", "Two sources told Northwire, the news agency, that ships had left.")]
    public void An_outlet_is_none_under_its_short_or_its_full_name(string outlet, string text) =>
        DerivationFinder.Find([SpeechFixture.Annotate(text, outlet: outlet)]).ShouldBeEmpty();

    [Theory]
    [InlineData("Quayside, the news agency that broke the story, was right. An official told Quayside that ships had left.", "Quayside")]
    [InlineData("The port was open, the news agency Quayside reported.", "Quayside")]
    [InlineData("“The port is open again,” a diplomat told Quayside.", "Quayside")]
    [InlineData("Officials told Petra that the port was open.", "Petra")]
    [InlineData("The port was open, Petra news agency reported.", "Petra")]
    public void An_outlet_that_the_report_brings_in_is_an_original(string text, string origin) => Named(Body + " ¶ " + text).ShouldBe(origin);

    [Theory]
    [InlineData("The editor of The Guardian met him. The port will open on Monday, according to the British newspaper.", "The Guardian")]
    [InlineData("He was shown round by The New York Times. The ships will sail on Monday, the American newspaper said.", "The New York Times")]
    [InlineData("Staff of the BBC and of The Guardian were there. The ships will sail on Monday, the broadcaster said.", "BBC")]
    [InlineData("Staff of the BBC and of The Guardian were there. The ships will sail on Monday, the newspaper said.", "The Guardian")]
    [InlineData("Reporters of Le Monde and of The Guardian were there. The ships will sail on Monday, the French daily said.", "Le Monde")]
    [InlineData("Reporters of Reuters and of Le Monde were there. The ships will sail on Monday, the news agency said.", "Reuters")]
    public void An_outlet_may_be_described_by_its_state_and_its_kind(string text, string origin) => Named(Body + " ¶ " + text).ShouldBe(origin);

    [Theory]
    [InlineData("Staff of The Guardian were there. The ships will sail on Monday, the French broadcaster said.")]
    [InlineData("Staff of Le Monde were there. The ships will sail on Monday, the news agency said.")]
    [InlineData("Staff of The Guardian were there. The ships will sail on Monday, the refugee agency said.")]
    [InlineData("Staff of The Guardian were there. The ships will sail on Monday, a newspaper said.")]
    public void A_description_that_does_not_fit_is_no_outlet(string text) => Named(Body + " ¶ " + text).ShouldBeEmpty();

    [Theory]
    [InlineData("Source: Reuters", DerivationMeans.Credit, DerivationDegree.Wholly)]
    [InlineData("With inputs from Reuters", DerivationMeans.Credit, DerivationDegree.Partially)]
    [InlineData("An official told Reuters that ships had left.", DerivationMeans.Attribution, DerivationDegree.Partially)]
    public void How_and_how_far_follows_from_the_words(string last, DerivationMeans how, DerivationDegree degree)
    {
        var link = DerivationFinder.Find([SpeechFixture.Annotate(Body + " ¶ " + last)]).ShouldHaveSingleItem();
        (link.How, link.Degree).ShouldBe((how, degree));
        link.Mentions.ShouldNotBeEmpty();
    }

    private static string Named(string text) => string.Join(", ", DerivationFinder.Find([SpeechFixture.Annotate(text)]).Select(link => link.Origin));
}
