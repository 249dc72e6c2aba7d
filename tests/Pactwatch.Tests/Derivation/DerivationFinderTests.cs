using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Derivation;
using Pactwatch.Ledger;
using Pactwatch.Tests.Annotation.Attribution;
using Pactwatch.Text;

namespace Pactwatch.Tests.Derivation;

/// <summary>What reports of a set carry over from each other.</summary>
public sealed class DerivationFinderTests
{
    private const string Long = "The port of Helm opened at dawn and the first nine ships with grain left for the south while crowds of workers lined the old quay and sang until noon.";
    private const string Other = "Farmers in the hills waited for rain as prices fell again and the mills stood still for want of hands in the third week of the harvest.";

    [Fact]
    public void A_copy_that_names_none_inherits_the_original_of_the_report_it_carries()
    {
        var link = Links(Report(0, "Reuters reported that the port was open. ¶ " + Long), Report(1, Long)).Single(link => link.Report.Value == "r-1");
        (link.Origin, link.From?.Value, link.How, link.Degree).ShouldBe(("Reuters", "r-0", DerivationMeans.Reuse, DerivationDegree.Wholly));
        link.SharePermille.ShouldBe(1000);
    }

    [Fact]
    public void The_later_of_two_took_it_from_the_earlier()
    {
        var link = Links(Report(0, Long, "Southern Star", day: 9), Report(1, Long, "Helm Courier", day: 2)).ShouldHaveSingleItem();
        (link.Report.Value, link.Origin, link.From?.Value).ShouldBe(("r-0", "Helm Courier", "r-1"));
    }

    [Fact]
    public void A_passage_beside_own_words_is_partial()
    {
        var link = Links(Report(0, Long, "Helm Courier", day: 1), Report(1, Long + " ¶ " + Other, "Southern Star", day: 2)).ShouldHaveSingleItem();
        link.Degree.ShouldBe(DerivationDegree.Partially);
        link.SharePermille!.Value.ShouldBeInRange(400, 600);
    }

    [Fact]
    public void A_report_that_credits_a_held_report_says_how_much_it_carried_over()
    {
        var link = Links(Report(0, Long, "Reuters", day: 2), Report(1, Long + " ¶ (Reuters)", "Helm Courier", day: 2)).ShouldHaveSingleItem();
        (link.Report.Value, link.Origin, link.From?.Value, link.How).ShouldBe(("r-1", "Reuters", "r-0", DerivationMeans.Credit));
        link.SharePermille!.Value.ShouldBeGreaterThan(900);
    }

    [Fact]
    public void A_report_that_names_the_agency_late_and_once_rests_on_it_in_all_that_it_carries_over()
    {
        var link = Links(Report(0, Long + " ¶ " + Other, "Reuters", day: 1), Report(1, Long + " ¶ " + Other + " ¶ Ships will follow, an official told Reuters.", "Helm Courier", day: 2)).ShouldHaveSingleItem();
        (link.Report.Value, link.Origin, link.From?.Value, link.How, link.Degree).ShouldBe(("r-1", "Reuters", "r-0", DerivationMeans.Reuse, DerivationDegree.Wholly));
        link.Mentions.Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Of_a_report_that_names_the_agency_and_carries_a_part_of_its_copy_only_that_part_is_the_agencys()
    {
        AnnotatedReport[] reports = [Report(0, Long, "Reuters", day: 1), Report(1, Other + " ¶ " + Long + " ¶ Ships will follow, an official told Reuters.", "Helm Courier", day: 2)];
        var links = DerivationFinder.Find(reports);
        links.ShouldHaveSingleItem().Degree.ShouldBe(DerivationDegree.Partially);
        var origins = new Origins(reports, links, []);
        Behind(5, 40).ShouldBe(["Helm Courier"]);
        Behind(Other.Length + 10, Other.Length + 60).ShouldBe(["Reuters"]);

        string[] Behind(int start, int end) => [.. origins.Of([new Mention(reports[1].Report.Id, new Language.TextSpan(start, end), [], Stance.Asserts)]).Names];
    }

    [Theory]
    [InlineData("“We came to stop a fire,” the envoy told Ketterby. ¶ ")]
    [InlineData("Ketterby reported that the mills stood still. ¶ ")]
    [InlineData("The news, first reported by Ketterby, spread on Monday. ¶ ")]
    [InlineData("Ketterby quoted an official as saying that the mills stood still. ¶ ")]
    [InlineData("The envoy spoke to reporters and, in an interview with Ketterby, praised the plan. ¶ ")]
    public void An_outlet_that_another_report_comes_from_is_known_by_its_name_alone(string opening)
    {
        var link = Links(Report(0, Long, "Ketterby", day: 1), Report(1, opening + Other, "Helm Courier", day: 2)).ShouldHaveSingleItem();
        (link.Report.Value, link.Origin, link.From?.Value, link.SharePermille).ShouldBe(("r-1", "Ketterby", "r-0", 0));
    }

    [Theory]
    [InlineData("The road to Ketterby was closed. ¶ ")]
    [InlineData("Photo of the quay by Ketterby and sons. ¶ ")]
    [InlineData("Ketterby is a small town in the south. ¶ ")]
    [InlineData("“Ketterby reported nothing,” the envoy said. ¶ ")]
    public void Such_a_name_elsewhere_is_no_original(string opening) =>
        Links(Report(0, Long, "Ketterby", day: 1), Report(1, opening + Other, "Helm Courier", day: 2)).ShouldBeEmpty();

    [Theory]
    [InlineData("#byline By Ana Novak and agencies ¶ An envoy told Reuters that the mills stood still. ¶ ", "Reuters", DerivationDegree.Partially)]
    [InlineData("#byline Agencies ¶ An envoy told Reuters that the mills stood still. ¶ ", "Reuters", DerivationDegree.Wholly)]
    [InlineData("#byline By Ana Novak, with AP ¶ ", "Associated Press", DerivationDegree.Partially)]
    [InlineData("#byline Ana Novak with Reuters ¶ ", "Reuters", DerivationDegree.Partially)]
    [InlineData("#byline By Ana Novak & AFP ¶ ", "Agence France-Presse", DerivationDegree.Partially)]
    [InlineData("#byline By Ana Novak, Associated Press ¶ ", "Associated Press", DerivationDegree.Wholly)]
    [InlineData("#byline Reuters and AP ¶ ", "Associated Press, Reuters", DerivationDegree.Wholly)]
    public void An_agency_thanked_beside_a_writer_gave_a_part(string byline, string origins, DerivationDegree degree)
    {
        var links = Links(Report(0, byline + Other, "Helm Courier"));
        string.Join(", ", links.Select(link => link.Origin)).ShouldBe(origins);
        links.ShouldAllBe(link => link.Degree == degree && link.How == DerivationMeans.Credit);
    }

    [Fact]
    public void Copies_of_copies_rest_on_the_first()
    {
        var links = Links(Report(0, Long, "Helm Courier", day: 1), Report(1, Long + " ¶ " + Other, "Southern Star", day: 2), Report(2, Other, "Hill Gazette", day: 3));
        links.Select(link => (link.Report.Value, link.Origin)).ShouldBe([("r-1", "Helm Courier"), ("r-2", "Helm Courier")]);
    }

    [Fact]
    public void An_unnamed_officials_words_lead_to_the_agency_that_was_told_them()
    {
        var links = Links(
            Report(0, "A senior official told Reuters: “We have a deal; it is now a question of when to announce it.”"),
            Report(1, "“We have a deal; it is now a question of when to announce it,” Reuters quotes a senior official."),
            Report(2, "Ships may sail soon. An official declared that “it is now a question of when to announce it”. The harvest was poor."));
        links.Select(link => (link.Origin, link.How)).ShouldBe(
            [("Reuters", DerivationMeans.Attribution), ("Reuters", DerivationMeans.Attribution), ("Reuters", DerivationMeans.Reuse)]);
    }

    [Theory]
    [InlineData("Ana Novak said: “The port of Helm will open at dawn and the first nine ships will leave for the south.” Rain fell.", "“The port of Helm will open at dawn and the first nine ships will leave for the south,” said Ana Novak. Crowds sang.")]
    [InlineData("The United Nations Security Council met in Helm on Monday. Rain fell.", "Crowds sang as the United Nations Security Council met again.")]
    public void A_public_statement_or_a_set_phrase_in_two_reports_is_no_copy(string first, string second) => Links(Report(0, first), Report(1, second)).ShouldBeEmpty();

    [Fact]
    public void The_order_of_the_reports_changes_nothing()
    {
        AnnotatedReport[] reports = [Report(0, Long, "A Daily", day: 1), Report(1, Long + " ¶ " + Other), Report(2, Other), Report(3, Long, day: 2)];
        var expected = Links(reports).Select(Line).ToArray();
        Links([.. reports.Reverse()]).Select(Line).ShouldBe(expected);
        expected.ShouldNotBeEmpty();

        static string Line(DerivationLink link) => $"{link.Report} {link.Origin} {link.From} {link.How} {link.Degree} {link.SharePermille} {string.Join(' ', link.Mentions.Select(mention => mention.Span))}";
    }

    [Fact]
    public void The_originals_behind_a_mention_are_agency_then_whole_then_passage_then_own()
    {
        AnnotatedReport[] reports = [Report(0, Long, "Helm Courier", day: 1), Report(1, Long + " ¶ " + Other, "Southern Star", day: 2), Report(2, "Snow fell. ¶ #credit Source: Northwire", "Hill Gazette")];
        var origins = new Origins(reports, DerivationFinder.Find(reports), []);
        var star = reports[1].Report.Id;
        Behind(star, ["AP", "an official"]).ShouldBe(["Associated Press"]);
        Behind(star, [], new Language.TextSpan(0, 20)).ShouldBe(["Helm Courier"]);
        Behind(star, [], new Language.TextSpan(Long.Length + 10, Long.Length + 20)).ShouldBe(["Southern Star"]);
        Behind(reports[2].Report.Id, []).ShouldBe(["Northwire"]);
        Behind(reports[0].Report.Id, []).ShouldBe(["Helm Courier"]);

        string[] Behind(ReportId report, ImmutableArray<string> chain, Language.TextSpan? span = null) => [.. origins.Of([new Mention(report, span ?? new Language.TextSpan(0, 12), chain, Stance.Asserts)]).Names];
    }

    private static DerivationLink[] Links(params AnnotatedReport[] reports) => [.. DerivationFinder.Find(reports)];

    private static AnnotatedReport Report(int number, string body, string? outlet = null, int? day = null) =>
        SpeechFixture.Annotate(body, $"r-{number}", outlet, day is { } known ? PublishedBelief.On(new LocalDate(2031, 5, known), PublishedBasis.Given) : null);
}
