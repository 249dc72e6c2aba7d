using Pactwatch.Text;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>A sentence of a corpus as a report of its own.</summary>
internal static class SentenceReport
{
    public static Report Of(string text, PublishedBelief published)
    {
        var reading = new ReportReading(ReportText.Raw(text), null, null, null, null, "en", published, null, []);
        return new Report(new ReportId("r-sentence"), "", ["sentence"], ReportKind.Report, Handling.Public, reading);
    }
}
