using NodaTime.Text;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>The accord of a few short reports, each given as its day and its text, read as the program reads them.</summary>
internal static class ToldStory
{
    public static Accord Accord(string? asOf, params (string Day, string Text)[] reports) =>
        Ledger(asOf, reports).Accords.ShouldHaveSingleItem();

    public static SourcedLedger Ledger(string? asOf, params (string Day, string Text)[] reports) =>
        Pipeline.English.Reconcile([.. reports.Select((report, n) => Report(n, report.Day, report.Text))], [], asOf is null ? null : LocalDatePattern.Iso.Parse(asOf).Value, threads: 1);

    private static Report Report(int number, string day, string text)
    {
        var published = PublishedBelief.On(LocalDatePattern.Iso.Parse(day).Value, PublishedBasis.Given);
        var reading = new ReportReading(ReportText.Raw(text), null, $"Outlet {(char)('A' + number)}", null, null, "en", published, null, []);
        return new Report(new ReportId($"r-{number:D16}"), new string('0', 64), [$"{number}.txt"], ReportKind.Report, Handling.Public, reading);
    }
}
