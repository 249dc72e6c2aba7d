using Pactwatch.Text;

namespace Pactwatch.Tests.Annotation.Times;

/// <summary>The quarters that figures are told of. All reports are of Wednesday, 18 March 2026; the quarter that ended last is 2025-Q4.</summary>
public sealed class ReportedPartTests
{
    [Theory]
    [InlineData("Exports fell in the latest quarter.", "the latest quarter = 2025-Q4")]
    [InlineData("The latest period was weak for the exporters.", "The latest period = 2025-Q4")]
    [InlineData("Exports fell in the third quarter. Sales in the latest quarter were flat.", "the third quarter = 2025-Q3; the latest quarter = 2025-Q3")]
    [InlineData("Tariff income rose in the third quarter. Duties for the quarter doubled.", "the third quarter = 2025-Q3; the quarter = 2025-Q3")]
    [InlineData("Port traffic for the quarter doubled.", "the quarter = 2025-Q4")]
    [InlineData("In the quarter ended Sept. 30, exports fell.", "the quarter = 2025-Q3; Sept. 30 = 2025-09-30")]
    [InlineData("In the quarter ended July 31, exports fell.", "the quarter = 2025-Q2; July 31 = 2025-07-31")]
    public void Figures_are_told_of_a_quarter_that_is_over(string text, string times) => Values(text).ShouldBe(times);

    [Theory]
    [InlineData("Exports fell 4% in the third quarter, compared with growth a year earlier.", "the third quarter = 2025-Q3; a year earlier = 2024-Q3")]
    [InlineData("Third-quarter exports were $3 million, up from $2 million a year ago.", "Third-quarter = 2025-Q3; a year ago = 2024-Q3")]
    [InlineData("Exports rose in the latest quarter. They had fallen in the year-ago quarter.", "the latest quarter = 2025-Q4; the year-ago quarter = 2024-Q4")]
    [InlineData("Exports rose in the third quarter. In the 2023 quarter they fell.", "the third quarter = 2025-Q3; the 2023 quarter = 2023-Q3")]
    [InlineData("Exports rose in the third quarter from the corresponding period last year.", "the third quarter = 2025-Q3; the corresponding period last year = 2024-Q3")]
    [InlineData("In the third quarter it had a loss, compared with a year-earlier loss of $6 million.", "the third quarter = 2025-Q3; year-earlier = 2024-Q3")]
    [InlineData("It spent less in the first quarter of 2025 than in the quarter a year earlier.", "the first quarter of 2025 = 2025-Q1; the quarter a year earlier = 2024-Q1")]
    public void A_year_earlier_beside_a_quarter_is_the_same_quarter(string text, string times) => Values(text).ShouldBe(times);

    [Theory]
    [InlineData("He left the army a year ago.", "a year ago = 2025")]
    [InlineData("Exports fell in the third quarter. In the first nine months they rose from a year ago.", "the third quarter = 2025-Q3; the first nine months = P9M; a year ago = 2025")]
    [InlineData("The 2023 treaty was signed there.", "2023 = 2023")]
    [InlineData("The talks began in the first quarter of the year and go on for two more years.", "the first quarter of the year = 2026-Q1; two more years = P2Y")]
    [InlineData("The quarter of the city that burned was old.", "")]
    public void Elsewhere_a_year_ago_is_a_year(string text, string times) => Values(text).ShouldBe(times);

    [Theory]
    [InlineData("Its exports rose in the year ended March 31.", "the year = P1Y")]
    [InlineData("It expects a loss for the year ending June 30.", "the year = P1Y")]
    [InlineData("In the fiscal year ended Jan. 31, sales fell.", "the fiscal year = P1Y")]
    [InlineData("Sales will rise for the full year.", "the full year = 2026")]
    [InlineData("Aid fell in the whole year.", "the whole year = 2026")]
    public void A_year_with_its_last_day_is_a_length_and_the_full_year_the_reports_own(string text, string first) => Values(text).Split("; ")[0].ShouldBe(first);

    private static string Values(string text) => string.Join("; ", TimeTable.Times(text).Select(time => $"{time.Span.In(text)} = {time.Value}"));
}
