using NodaTime;
using NodaTime.Text;
using Pactwatch.Annotation.Times;
using Pactwatch.Cli.Tables;

namespace Pactwatch.EndToEnd.Tests.Parts;

public class LedgerTextTests
{
    [Theory]
    [InlineData(null, "2025-09-30", "by 2025-09-30")]
    [InlineData("2025-09-01", null, "from 2025-09-01")]
    [InlineData("2025-09-06", "2025-09-06", "on 2025-09-06")]
    [InlineData("2025-09-01", "2025-09-30", "in 2025-09")]
    [InlineData("2024-02-01", "2024-02-29", "in 2024-02")]
    [InlineData("2025-09-01", "2025-12-31", "from 2025-09-01 to 2025-12-31")]
    [InlineData(null, null, "")]
    public void A_window_of_days(string? from, string? to, string words) =>
        LedgerText.Of(new DateWindow(Day(from), Day(to))).ShouldBe(words);

    [Theory]
    [InlineData("signing", "P60D", "60 days after signing")]
    [InlineData("signing", "P1M", "1 month after signing")]
    [InlineData("previous-deadline", "P1Y", "1 year after previous deadline")]
    [InlineData("the vote", "-P2W", "2 weeks before the vote")]
    [InlineData("the vote", "P0D", "at the vote")]
    public void A_window_that_hangs_on_an_event(string happening, string offset, string words) =>
        LedgerText.Of(new DateWindow(null, null, new RelativeTime(happening, offset))).ShouldBe(words);

    [Theory]
    [InlineData(1, 1, "1 report, 1 original")]
    [InlineData(4, 1, "4 reports, 1 original")]
    [InlineData(2, 0, "2 reports, 0 originals")]
    public void Who_told_it(int reports, int originals, string words) => LedgerText.ToldBy(reports, new Pactwatch.Ledger.Originals([], originals, originals, [])).ShouldBe(words);

    [Fact]
    public void Amounts_of_all_kinds()
    {
        LedgerText.Amount(2500, 2500).ShouldBe("2,500");
        LedgerText.Amount(200, 999).ShouldBe("200 to 999");
        LedgerText.Amount(40, null).ShouldBe("at least 40");
        LedgerText.Amount(null, 9).ShouldBe("at most 9");
        LedgerText.Amount(1.50m, 1.5m).ShouldBe("1.5");
        LedgerText.Amount(null, null).ShouldBe("");
    }

    private static LocalDate? Day(string? words) => words is null ? null : LocalDatePattern.Iso.Parse(words).Value;
}
