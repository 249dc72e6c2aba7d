using System.Text;
using Pactwatch.Generated;
using Pactwatch.Reading.Tests.Samples;
using Pactwatch.Text;

namespace Pactwatch.Reading.Tests.Tables;

/// <summary>Generated reports go into a store both through files and straight: they must be the same reports.</summary>
public sealed class GeneratedLinesTests
{
    [Fact]
    public void A_line_is_read_as_the_report_that_was_generated()
    {
        foreach (var generated in GeneratedAgreements.Reports(60, 3))
        {
            var report = generated.ToReport();
            var read = Opened.Of(Encoding.UTF8.GetString(generated.ToJsonLine()), "a.jsonl").Reading;

            read.Text.Characters.ShouldBe(report.Text.Characters);
            read.Blocks().ShouldBe(report.Reading.Blocks());
            (read.Title, read.Outlet, read.Byline, read.Url, read.Language, read.Published).ShouldBe((report.Reading.Title, report.Reading.Outlet, report.Reading.Byline, report.Reading.Url, report.Reading.Language, report.Published));
        }
    }
}
