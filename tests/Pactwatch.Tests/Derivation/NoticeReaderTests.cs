using Pactwatch.Derivation.Retractions;
using Pactwatch.Ledger;
using Pactwatch.Tests.Annotation.Attribution;

namespace Pactwatch.Tests.Derivation;

/// <summary>Which reports take a story back or put one right.</summary>
public sealed class NoticeReaderTests
{
    [Theory]
    [InlineData("STORY WITHDRAWN: Port of Helm opens", RetractionKind.Withdrawn)]
    [InlineData("HELM (Northwire) – The story headlined “Port of Helm opens” is withdrawn. The story is withdrawn because the source was not who he said.", RetractionKind.Withdrawn)]
    [InlineData("Kill notice: Port of Helm opens", RetractionKind.Withdrawn)]
    [InlineData("Northwire has retracted its story on the port.", RetractionKind.Withdrawn)]
    [InlineData("Editors: please disregard the story on the port of Helm.", RetractionKind.Withdrawn)]
    [InlineData("CORRECTION: Nine ships left the port", RetractionKind.Corrected)]
    [InlineData("(Corrects number of ships in paragraph 2)", RetractionKind.Corrected)]
    [InlineData("An earlier version of this article gave a wrong number of ships.", RetractionKind.Corrected)]
    [InlineData("In a story of March 3, Northwire reported erroneously that nine ships had left.", RetractionKind.Corrected)]
    [InlineData("(Refiles to fix a name in the headline)", RetractionKind.Refiled)]
    public void A_notice_says_what_it_does(string text, RetractionKind kind) => NoticeReader.Read(SpeechFixture.Annotate(text).Text)!.Value.Kind.ShouldBe(kind);

    [Theory]
    [InlineData("Norland has withdrawn its troops from the port.")]
    [InlineData("The minister corrected a reporter.")]
    [InlineData("The bill was withdrawn on Monday.")]
    [InlineData("Prison and correction: a report on Norland's jails")]
    [InlineData("He retracted the statement in court.")]
    public void Other_reports_are_none(string text) => NoticeReader.Read(SpeechFixture.Annotate(text).Text).ShouldBeNull();
}
