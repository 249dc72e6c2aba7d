using NodaTime;
using Pactwatch.Text;
using Pactwatch.Versions;

namespace Pactwatch.Tests.Versions;

public sealed class ReportSeriesTests
{
    private const string Address = "https://quay.example/pact";

    [Fact]
    public void Versions_of_one_address_come_by_their_day_then_by_their_last_change()
    {
        var day = new LocalDate(2031, 3, 4);
        Report[] held =
        [
            Version.Of("c", "r-1", Address, day, new LocalDate(2031, 3, 6)), Version.Of("b", "r-2", Address, day, new LocalDate(2031, 3, 5)), Version.Of("a", "r-3", Address, day),
            Version.Of("d", "r-0", Address, new LocalDate(2031, 3, 9)), Version.Of("other", "r-4", "https://quay.example/other", day), Version.Of("none", "r-5"),
        ];
        ReportSeries.Of(held[0], held).Select(report => report.Text.Characters).ShouldBe(["a", "b", "c", "d"]);
        ReportSeries.Of(held[5], held).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("https://quay.example/pact", "http://QUAY.example/pact#comments")]
    [InlineData("https://quay.example/pact", "https://quay.example/pact?utm_source=x&utm_medium=y")]
    [InlineData("https://quay.example/pact?id=4", "https://quay.example:443/pact?id=4&fbclid=Zz")]
    public void Spellings_of_one_address_are_one_series(string one, string other) =>
        Version.Of("a", url: one).Series.ShouldBe(Version.Of("b", "r-2", other).Series);

    [Theory]
    [InlineData("https://quay.example/pact", "https://quay.example/pact/2")]
    [InlineData("https://quay.example/pact?id=4", "https://quay.example/pact?id=5")]
    [InlineData("https://quay.example/pact", "https://www2.quay.example/pact")]
    [InlineData("not an address", "not an address either")]
    public void Other_addresses_are_other_series(string one, string other) =>
        Version.Of("a", url: one).Series.ShouldNotBe(Version.Of("b", "r-2", other).Series);
}
