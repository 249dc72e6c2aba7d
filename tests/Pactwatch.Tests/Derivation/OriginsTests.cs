using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Derivation;
using Pactwatch.Derivation.Retractions;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Tests.Annotation.Attribution;
using Pactwatch.Text;

namespace Pactwatch.Tests.Derivation;

/// <summary>How many originals stand behind words of several reports, and which.</summary>
public sealed class OriginsTests
{
    private const string Long = "The port of Helm opened at dawn and the first nine ships with grain left for the south while crowds of workers lined the old quay and sang until noon.";

    [Theory]
    [InlineData("Ships left at noon. ¶ — Agencies", 1, 2)]
    [InlineData("Ships left at noon. ¶ (Agency)", 1, 1)]
    [InlineData("Ships left at noon. ¶ With inputs from AP", 1, 2)]
    [InlineData("Ships left at noon. ¶ (With inputs from agencies)", 1, 3)]
    [InlineData("Ships left at noon. ¶ (Reuters)", 1, 1)]
    [InlineData("Ships left at noon.", 1, 1)]
    public void Where_it_cannot_be_told_the_count_is_a_range(string text, int fewest, int most)
    {
        var originals = Behind([Report(0, text, "Helm Courier")], "Ships left at noon");
        (originals.Fewest, originals.Most).ShouldBe((fewest, most));
    }

    [Fact]
    public void Unnamed_agencies_may_be_the_named_one_or_others()
    {
        var originals = Behind([Report(0, "Ships left at noon. ¶ (Reuters)", "Helm Courier"), Report(1, "Ships left at noon. ¶ — Agencies", "Hill Gazette")], "Ships left at noon");
        (originals.Fewest, originals.Most).ShouldBe((1, 3));
        originals.Names.ShouldContain("Reuters");
    }

    [Theory]
    [InlineData("“Ships left,” the defence ministry said.", "“Ships left,” the ministry said.", "defence ministry")]
    [InlineData("“Ships left,” a spokesman for the harbour authority's board said.", "“Ships left,” a spokesman for the harbour authority's board said.", "harbour authority's board")]
    [InlineData("Ships left, the joint statement says.", "Ships left, the statement says.", "joint statement")]
    public void A_statement_is_one_original_whoever_prints_it(string one, string other, string origin) =>
        Behind([Report(0, one, "Helm Courier"), Report(1, other, "Hill Gazette")], "Ships left").Names.ShouldBe([origin]);

    [Theory]
    [InlineData("Ships left at noon and the quay will be closed by June 30, according to Reuters.")]
    [InlineData("According to Reuters, ships left at noon and the quay will be closed by June 30.")]
    [InlineData("Ships left at noon and, under the accord, Norland will open the quay by June 30, according to Reuters.")]
    [InlineData("Under the accord ships left at noon, while Suderia is to pay 30 million crowns, according to Reuters.")]
    [InlineData("Crowds sang. Ships left at noon, and the mills will reopen on Monday, according to the Reuters news agency.")]
    public void At_the_edge_of_a_sentence_a_teller_is_named_for_all_of_it(string text) => Behind([Report(0, text, "Helm Courier")], text.Contains("ships left", StringComparison.Ordinal) ? "ships left" : "Ships left").Names.ShouldBe(["Reuters"]);

    [Theory]
    [InlineData("Ships left at noon. The quay will be closed by June 30, according to Reuters.")]
    [InlineData("The quay will be closed by June 30, according to Reuters. Ships left at noon.")]
    [InlineData("Ships left at noon, our reporter saw. Grain went south.")]
    public void What_the_next_sentence_has_from_an_agency_is_not_said_of_this_one(string text) => Behind([Report(0, text, "Helm Courier")], "Ships left").Names.ShouldBe(["Helm Courier"]);

    [Theory]
    [InlineData("“Ships left,” a senior official said.")]
    [InlineData("“Ships left,” the defence ministry told the Courier.")]
    [InlineData("“Ships left,” a fisherman said.")]
    public void What_was_said_to_one_outlet_is_its_own_reporting(string text) => Behind([Report(0, text, "The Helm Courier")], "Ships left").Names.ShouldBe(["The Helm Courier"]);

    [Fact]
    public void A_withdrawn_story_reaches_its_copy_and_the_day_before_stays_as_it_was()
    {
        AnnotatedReport[] before = [Report(0, Long, "Northwire", 1), Report(1, Long + " ¶ (Northwire)", "Helm Courier", 2)];
        AnnotatedReport[] after = [.. before, Report(2, "STORY WITHDRAWN ¶ The story that the port of Helm opened at dawn and the first nine ships with grain left for the south is withdrawn.", "Northwire", 3)];
        Behind(before, "The port of Helm opened").Names.ShouldBe(["Northwire"]);
        var originals = Behind(after, "The port of Helm opened at dawn and");
        originals.IsLost.ShouldBeTrue();
        originals.Withdrawn.ShouldBe(["Northwire"]);
        originals.Steps.ShouldAllBe(step => step.Basis == OriginBasis.Withdrawn);
    }

    private static Originals Behind(AnnotatedReport[] reports, string words)
    {
        var links = DerivationFinder.Find(reports);
        ImmutableArray<Mention> mentions =
        [
            .. from report in reports
               let at = report.Text.Characters.IndexOf(words, StringComparison.Ordinal)
               where at >= 0
               let span = new TextSpan(at, at + words.Length)
               select new Mention(report.Report.Id, span, Pactwatch.Annotation.Attribution.AttributionChains.For(report, span), Stance.Asserts),
        ];
        return new Origins(reports, links, RetractionFinder.Find(reports, links)).Of(mentions);
    }

    private static AnnotatedReport Report(int number, string body, string outlet, int? day = null) =>
        SpeechFixture.Annotate(body, $"r-{number}", outlet, day is { } known ? PublishedBelief.On(new LocalDate(2031, 5, known), PublishedBasis.Given) : null);
}
