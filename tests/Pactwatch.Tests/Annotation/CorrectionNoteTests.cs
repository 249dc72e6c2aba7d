using Pactwatch.Tests.Extraction;
using Pactwatch.Text;

namespace Pactwatch.Tests.Annotation;

/// <summary>
/// A paragraph that tells what a paper put right quotes what was not so: nothing is read from it. A row is such a paragraph below
/// a report of Monday, 3 March 2031, in which Norland is to leave the strip by 30 June.
/// </summary>
public sealed class CorrectionNoteTests
{
    private const string Story = "Norland and Suderia signed an agreement in Varna. Norland will withdraw its troops from the strip by 30 June 2031, the ministry said.";

    [Theory]
    [InlineData("Correction: an earlier version said Norland would withdraw by 31 July 2031; it is 30 June.")]
    [InlineData("An earlier version of this story said Norland would withdraw by 31 July 2031.")]
    [InlineData("This article was amended on 4 March 2031. A previous version of this article said that Norland would pay 20 million dollars by 1 May 2031.")]
    [InlineData("Editor’s note: We wrote that Norland will release 40 prisoners by 1 May 2031. It will not. We regret the error.")]
    [InlineData("(Clarification: Suderia, not Norland, will leave the two camps by 1 May 2031.)")]
    [InlineData("This version corrects the day on which Norland will leave the port to 1 May 2031.")]
    public void Nothing_is_read_from_a_note_of_what_was_put_right(string paragraph) =>
        Read(paragraph).ShouldBe(["withdraw | Norland | ..2031-06-30"]);

    [Theory]
    [InlineData("Norland will correct the lists of prisoners and release 40 of them by 1 May 2031.", "release | Norland | ..2031-05-01")]
    [InlineData("An earlier version of the treaty is void; Suderia will pay 20 million dollars by 1 May 2031.", "pay | Suderia | ..2031-05-01")]
    [InlineData("An earlier version of this deal fell through in May; Norland will release 40 prisoners by 1 May 2031.", "release | Norland | ..2031-05-01")]
    [InlineData("Norland regrets the error and will pay 20 million dollars by 1 May 2031.", "pay | Norland | ..2031-05-01")]
    [InlineData("The annex was amended to correct the map, and Suderia will pay 20 million dollars by 1 May 2031.", "pay | Suderia | ..2031-05-01")]
    [InlineData("The ministry made a correction to its count. Suderia will pay 20 million dollars by 1 May 2031.", "pay | Suderia | ..2031-05-01")]
    [InlineData("Prison officers of the house of correction said Norland will release 40 prisoners by 1 May 2031.", "release | Norland | ..2031-05-01")]
    public void What_is_told_of_corrections_of_others_is_read(string paragraph, string expected) => Read(paragraph).ShouldContain(expected);

    [Fact]
    public void A_text_without_paragraphs_is_not_passed_over_for_one_note_in_it()
    {
        var filler = string.Concat(Enumerable.Repeat("The two delegations talked for hours about the camps and the roads. ", 8));

        ClaimLines.Undertaken(OneReport.Claims($"{Story} {filler}An earlier version of this story gave another day.")).ShouldContain("withdraw | Norland | ..2031-06-30");
    }

    private static List<string> Read(string paragraph) => ClaimLines.Undertaken(OneReport.Claims(ReportText.Join([(BlockKind.Body, Story), (BlockKind.Body, paragraph)])));
}
