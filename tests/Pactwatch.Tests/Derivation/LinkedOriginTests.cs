using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Derivation;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Tests.Annotation.Attribution;
using Pactwatch.Text;

namespace Pactwatch.Tests.Derivation;

/// <summary>Originals that a report leads its readers to: in its credits, and on the words that tell of telling. Linked words stand in [brackets](address).</summary>
public sealed class LinkedOriginTests
{
    private const string Body = "The port opened on Monday. ¶ Grain went out first. ¶ Nobody was hurt. ¶ The talks go on. ¶ The town was glad.";

    [Theory]
    [InlineData("[Read the original article](https://www.reuters.com/world/a)", "Reuters")]
    [InlineData("Original story [here](https://apnews.com/article/x)", "Associated Press")]
    [InlineData("#credit Source: [here](https://northwire.example/a)", "northwire.example")]
    [InlineData("— [See the original](https://www.bbc.co.uk/news/1).", "BBC")]
    [InlineData("[View the original post](https://northwire.example/a) and its comments.", "northwire.example")]
    public void A_credit_leads_to_the_whole_of_it(string line, string origin)
    {
        var link = Links(Report(0, Body + " ¶ " + line)).ShouldHaveSingleItem();
        (link.Origin, link.How, link.Degree, link.From).ShouldBe((origin, DerivationMeans.Credit, DerivationDegree.Wholly, null));
    }

    [Theory]
    [InlineData("The port would open on Monday, an official [said](https://www.reuters.com/world/a).", "Reuters")]
    [InlineData("The port would open on Monday, according to [a report](https://apnews.com/article/x) from the town.", "Associated Press")]
    [InlineData("Two officials [have confirmed](https://www.reuters.com/world/a) that the port would open.", "Reuters")]
    [InlineData("Novak [told a news agency](https://www.reuters.com/world/a) that the port would open.", "Reuters")]
    [InlineData("“We will open it,” [Hale said](https://www.bbc.com/news/x) on Sunday.", "BBC")]
    [InlineData("It was [reported](https://www.lemonde.fr/x) on Sunday that the port would open.", "Le Monde")]
    public void A_link_on_words_of_telling_gives_a_part(string sentence, string origin)
    {
        var link = Links(Report(0, Body + " ¶ " + sentence)).ShouldHaveSingleItem();
        (link.Origin, link.How, link.Degree).ShouldBe((origin, DerivationMeans.Attribution, DerivationDegree.Partially));
    }

    [Theory]
    [InlineData("The port was closed under [the deal reached in March](https://www.reuters.com/world/a).")]
    [InlineData("[Norland](https://www.bbc.com/news/topics/norland) opened the port on Monday.")]
    [InlineData("[Also on our list: the minister said to have lied](https://www.reuters.com/world/a)")]
    [InlineData("An official [said](https://blog.example/a) that the port would open.")]
    [InlineData("#furniture [Read the original article](https://www.reuters.com/world/a)")]
    [InlineData("The port [opened](https://apnews.com/article/x) to the sound of bells.")]
    public void A_link_for_further_reading_leads_to_no_original(string text) => Links(Report(0, Body + " ¶ " + text)).ShouldBeEmpty();

    [Fact]
    public void The_words_themselves_are_believed_before_the_address_under_them() =>
        Links(Report(0, Body + " ¶ Source: [Reuters](https://syndication.example/x)")).ShouldHaveSingleItem().Origin.ShouldBe("Reuters");

    [Fact]
    public void An_outlet_of_the_set_is_known_by_its_site_and_the_report_by_its_page()
    {
        var links = Links(
            Report(0, Body, "Helm Courier", "https://courier.example/port?from=front", 1),
            Report(1, "Rain fell on the hills for days.", "Helm Courier", "https://courier.example/rain", 1),
            Report(2, "The ships will be first, an official [said](https://www.courier.example/port/#top). ¶ Farmers waited.", "Southern Star", "https://star.example/a", 2));
        var link = links.ShouldHaveSingleItem();
        (link.Report.Value, link.Origin, link.From?.Value, link.SharePermille).ShouldBe(("r-2", "Helm Courier", "r-0", 0));
    }

    [Fact]
    public void A_site_of_several_outlets_names_none()
    {
        Links(
            Report(0, Body, "Helm Courier", "https://papers.example/port", 1),
            Report(1, "Rain fell on the hills for days.", "Hill Gazette", "https://papers.example/rain", 1),
            Report(2, "The ships will be first, an official [said](https://papers.example/port).", "Southern Star", "https://star.example/a", 2)).ShouldBeEmpty();
    }

    private static DerivationLink[] Links(params AnnotatedReport[] reports) => [.. DerivationFinder.Find(reports)];

    private static AnnotatedReport Report(int number, string marked, string? outlet = null, string? url = null, int day = 2)
    {
        var linked = new List<(string Words, string Address)>();
        var text = new System.Text.StringBuilder();
        for (var at = 0; at < marked.Length;)
        {
            var open = marked.IndexOf('[', at);
            if (open < 0) open = marked.Length;
            text.Append(marked, at, open - at);
            if (open == marked.Length) break;
            var middle = marked.IndexOf("](", open, StringComparison.Ordinal);
            var close = marked.IndexOf(')', middle);
            linked.Add((marked[(open + 1)..middle], marked[(middle + 2)..close]));
            text.Append(marked, open + 1, middle - open - 1);
            at = close + 1;
        }

        var annotated = SpeechFixture.Annotate(text.ToString(), $"r-{number}", outlet, PublishedBelief.On(new LocalDate(2031, 5, day), PublishedBasis.Given));
        var reading = annotated.Report.Reading with { Url = url, Links = [.. linked.Select(link => new TextLink(SpanOf(annotated.Text.Characters, link.Words), link.Address))] };
        return annotated with { Report = annotated.Report with { Reading = reading } };
    }

    private static TextSpan SpanOf(string text, string words)
    {
        var at = text.LastIndexOf(words, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0);
        return new TextSpan(at, at + words.Length);
    }
}
