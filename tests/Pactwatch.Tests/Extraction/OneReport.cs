using NodaTime;
using Pactwatch.Extraction;
using Pactwatch.Text;

namespace Pactwatch.Tests.Extraction;

/// <summary>What the program reads in one report of Monday, 3 March 2031.</summary>
internal static class OneReport
{
    public static ReportClaims Claims(string text) => Claims(ReportText.Raw(text));

    public static ReportClaims Claims(ReportText text)
    {
        var published = PublishedBelief.On(new LocalDate(2031, 3, 3), PublishedBasis.Given);
        var reading = new ReportReading(text, null, null, null, null, "en", published, null, []);
        return Pipeline.English.Claims(new Report(new ReportId("r-0000000000000000"), new string('0', 64), ["a.txt"], ReportKind.Report, Handling.Public, reading));
    }
}
