namespace Pactwatch.Reading.Tests.Html;

/// <summary>The address that a page says is its own, apart from the one that it was fetched from.</summary>
public sealed class AddressTests
{
    private const string Fetched = "https://m.quay.example/world/corridor?utm_source=x";

    [Theory]
    [InlineData("<link rel=canonical href=https://quay.example/world/corridor>", "https://quay.example/world/corridor")]
    [InlineData("<link rel=canonical href=/world/corridor>", "https://m.quay.example/world/corridor")]
    [InlineData("<link rel=canonical href=corridor.html>", "https://m.quay.example/world/corridor.html")]
    [InlineData("<link rel='shortlink canonical' href=//quay.example/c>", "https://quay.example/c")]
    [InlineData("<meta property=og:url content=https://quay.example/c>", "https://quay.example/c")]
    [InlineData("<base href=https://base.example/x/><link rel=canonical href=c>", "https://m.quay.example/world/c")]
    public void It_is_whole_and_stands_beside_the_fetched_one(string head, string canonical)
    {
        var reading = Of(head, Fetched);
        reading.CanonicalUrl.ShouldBe(canonical);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<link rel=canonical href='javascript:x()'>")]
    [InlineData("<link rel=canonical href='file:///etc/passwd'>")]
    [InlineData("<link rel=alternate href=https://quay.example/amp>")]
    public void A_page_that_says_none_has_none(string head)
    {
        var reading = Of(head, Fetched);
        (reading.CanonicalUrl, reading.Url).ShouldBe((null, Fetched));
    }

    [Theory]
    [InlineData("<base href=https://base.example/x/><link rel=canonical href=c>", "https://base.example/x/c")]
    [InlineData("<meta property=og:url content=https://quay.example/a/b><link rel=canonical href=/c>", "https://quay.example/c")]
    [InlineData("<link rel=canonical href=/c>", null)]
    public void A_relative_one_is_built_on_what_is_known(string head, string? canonical) => Of(head, null).CanonicalUrl.ShouldBe(canonical);

    [Fact]
    public void It_is_the_pages_address_where_no_other_is_known() => Of("<link rel=canonical href=https://quay.example/c>", null).Url.ShouldBe("https://quay.example/c");

    private static Pactwatch.Text.ReportReading Of(string head, string? fetched) =>
        Saved.Reads($"<html><head>{head}</head><body><p>{Saved.Sentence}</p></body></html>", new ReadingHints(Url: fetched));
}
