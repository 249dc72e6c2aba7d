using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Derivation;
using Pactwatch.Derivation.Retractions;
using Pactwatch.Ledger;
using Pactwatch.Tests.Annotation.Attribution;
using Pactwatch.Text;

namespace Pactwatch.Tests.Derivation.Retractions;

/// <summary>Whose story a notice takes back, and what it reaches.</summary>
public sealed class RetractionFinderTests
{
    private const string Story = "The port of Helm opened at dawn and the first nine ships with grain left for the south while crowds of workers lined the old quay and sang until noon. Beska will hand over the lighthouse by May 1.";
    private const string Headline = "The port of Helm opened at dawn and the first nine ships with grain left for the south";

    [Theory]
    [InlineData("STORY WITHDRAWN ¶ LONDON (Northwire) - The story \"" + Headline + "\" is withdrawn.", null)]
    [InlineData("STORY WITHDRAWN ¶ #dateline LONDON, March 3 (Northwire) - ¶ The story \"" + Headline + "\" is withdrawn.", null)]
    [InlineData("LONDON (Northwire) - Please disregard the story \"" + Headline + "\". No replacement will be issued.", null)]
    [InlineData("STORY WITHDRAWN ¶ LONDON (Northwire) - The story \"" + Headline + "\" is withdrawn.", "The Hill Gazette")]
    [InlineData("Northwire has withdrawn its story \"" + Headline + "\".", "The Hill Gazette")]
    [InlineData("The Northwire news agency has retracted its report that the port of Helm opened at dawn and the first nine ships with grain left for the south.", null)]
    [InlineData("STORY WITHDRAWN ¶ The story \"" + Headline + "\" is withdrawn.", "Northwire")]
    public void A_notice_takes_back_the_story_of_whoever_speaks_in_it(string notice, string? outlet)
    {
        var found = Find(Report(0, Story, "Northwire", 1), Report(1, Story + " ¶ (Northwire)", "Helm Courier", 2), Report(2, notice, outlet, 3)).ShouldHaveSingleItem();
        (found.By, found.Kind, found.Notice.Value).ShouldBe(("Northwire", RetractionKind.Withdrawn, "r-2"));
        found.Reports.Select(report => report.Value).ShouldBe(["r-0"]);
        found.Copies.Select(report => report.Value).ShouldBe(["r-1"]);
    }

    [Theory]
    [InlineData("CORRECTED: Port of Helm opens ¶ LONDON (Northwire) - (Corrects date) ¶ ", RetractionKind.Corrected)]
    [InlineData("REFILE: Port of Helm opens ¶ LONDON (Northwire) - (Refiles to fix a name) ¶ ", RetractionKind.Refiled)]
    public void A_story_sent_again_puts_the_first_one_and_its_copies_right(string opening, RetractionKind kind)
    {
        var found = Find(Report(0, Story, "Northwire", 1), Report(1, Story + " ¶ (Northwire)", "Helm Courier", 2), Report(2, opening + Story, null, 3)).ShouldHaveSingleItem();
        (found.By, found.Kind).ShouldBe(("Northwire", kind));
        found.Reports.Select(report => report.Value).ShouldBe(["r-0"]);
        found.Copies.Select(report => report.Value).ShouldBe(["r-1"]);
    }

    [Fact]
    public void A_story_that_is_not_held_is_taken_back_in_its_copies()
    {
        var found = Find(Report(0, Story + " ¶ (Northwire)", "Helm Courier", 2), Report(1, "STORY WITHDRAWN ¶ LONDON (Northwire) - The story \"" + Headline + "\" is withdrawn.", null, 3)).ShouldHaveSingleItem();
        found.Reports.ShouldBeEmpty();
        found.Copies.Select(report => report.Value).ShouldBe(["r-0"]);
    }

    [Theory]
    [InlineData("STORY WITHDRAWN ¶ LONDON (Southwire) - The story \"" + Headline + "\" is withdrawn.", null)]
    [InlineData("STORY WITHDRAWN ¶ The story \"" + Headline + "\" is withdrawn.", null)]
    [InlineData("STORY WITHDRAWN ¶ LONDON (Northwire) - The story \"Farmers wait for rain as mills stand still\" is withdrawn.", null)]
    [InlineData("LONDON (Northwire) - Norland has withdrawn its troops from the port of Helm.", null)]
    public void A_notice_of_somebody_else_or_of_another_story_takes_nothing_back(string notice, string? outlet) =>
        Find(Report(0, Story, "Northwire", 1), Report(1, notice, outlet, 3)).ShouldBeEmpty();

    private static Retraction[] Find(params AnnotatedReport[] reports) => [.. RetractionFinder.Find(reports, DerivationFinder.Find(reports))];

    private static AnnotatedReport Report(int number, string body, string? outlet, int day) =>
        SpeechFixture.Annotate(body, $"r-{number}", outlet, PublishedBelief.On(new LocalDate(2031, 3, day), PublishedBasis.Given));
}
