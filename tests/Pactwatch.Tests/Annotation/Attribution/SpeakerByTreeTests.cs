using Pactwatch.Extraction.Utterances;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Tests.Annotation.Attribution;

/// <summary>Speakers that only the tree shows: read with all stages before attribution.</summary>
public sealed class SpeakerByTreeTests
{
    [Theory]
    [InlineData("In a yard nearby, Oda Brisk was mending a net. “I will wait until the winter,” she said.", "Oda Brisk")]
    [InlineData("Brunt Askel smiled at that. “I will wait until the winter,” he said.", "Brunt Askel")]
    [InlineData("The minister left early. Tove Lundar stayed behind. “I will wait until the winter,” she told the Beacon.", "Tove Lundar")]
    [InlineData("At the gate Jorun Vidal sold apples. “I will wait until the winter,” she said.", "Jorun Vidal")]
    [InlineData("Isko Marent, who runs the ferry, shrugged. “I will wait until the winter,” he said.", "Isko Marent")]
    [InlineData("One of the officials behind the plan, a retired judge, said that “the winter will be long for everybody”.", "one of the officials behind the plan")]
    public void A_subject_that_no_list_knows_is_who_speaks_next(string text, string speaker) => Speaker(text).ShouldBe(speaker);

    [Theory]
    [InlineData("The Grand Harbour Company closed. “I will wait until the winter,” she said.")]
    [InlineData("Rain fell on Lower Quayton. “I will wait until the winter,” she said.")]
    [InlineData("The Quayton Times closed. “I will wait until the winter,” she said.")]
    public void A_company_a_place_and_a_paper_are_no_she(string text) => Speaker(text).ShouldBe("she");

    private static string Speaker(string text)
    {
        var reading = new ReportReading(ReportText.Join([(BlockKind.Body, text)]), null, null, null, null, "en", PublishedBelief.Unknown, null, []);
        var report = new Report(new ReportId("r-0000000000000001"), "one", ["one.txt"], ReportKind.Report, Handling.Public, reading);
        return UtteranceExtractor.Extract(Pipeline.English.Annotate(report)).ShouldHaveSingleItem().Speaker.Name;
    }
}
