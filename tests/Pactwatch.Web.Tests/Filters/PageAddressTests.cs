using Pactwatch.Web.Filters;

namespace Pactwatch.Web.Tests.Filters;

public sealed class PageAddressTests
{
    [Fact]
    public void Names_and_values_are_escaped_and_blank_ones_left_out() =>
        new PageAddress("/accords/a-1").With("q", "a&b=c d").With("party", " ").ToString().ShouldBe("/accords/a-1?q=a%26b%3Dc%20d");

    [Fact]
    public void Setting_a_name_takes_all_its_values_away() =>
        new PageAddress("/x", [new("state", "due"), new("q", "w"), new("state", "overdue")]).With("state", "broken").ToString().ShouldBe("/x?q=w&state=broken");

    [Fact]
    public void A_null_takes_the_name_away() => new PageAddress("/x").With("sort", "when").With("sort", null).ToString().ShouldBe("/x");
}
