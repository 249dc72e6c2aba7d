using Pactwatch.Reading.Addresses;
using Pactwatch.Reading.Tests.Fuzzing;

namespace Pactwatch.Reading.Tests.Addresses;

public sealed class CanonicalAddressTests
{
    private const string Page = "https://courier.example/world/pact";

    [Theory]
    [InlineData("HTTPS://Courier.Example/world/pact")]
    [InlineData("  https://courier.example/world/pact\n")]
    [InlineData("https://courier.example:443/world/pact")]
    [InlineData("https://courier.example/world/pact#comments")]
    [InlineData("https://courier.example/world/pact?")]
    [InlineData("https://ana:secret@courier.example/world/pact")]
    [InlineData("https://courier.example/world/../world/./pact")]
    [InlineData("https://courier.example/%77orld/%70act")]
    [InlineData("https://courier.example/w\torld/pa\r\nct")]
    [InlineData("https://courier.example\\world\\pact")]
    [InlineData("https://courier.example/world/pact?utm_source=letter&utm_medium=email&UTM_Campaign=x")]
    [InlineData("https://courier.example/world/pact?fbclid=IwAR0&gclid=1&mc_cid=2#top")]
    [InlineData("https://courier.example/world/%2E%2E/world/pact")]
    public void Spellings_of_one_page_are_one(string spelling) => CanonicalAddress.Of(spelling).ShouldBe(Page);

    [Theory]
    [InlineData("http://courier.example/world/pact")]
    [InlineData("https://www.courier.example/world/pact")]
    [InlineData("https://courier.example/world/pact/")]
    [InlineData("https://courier.example/world/Pact")]
    [InlineData("https://courier.example/amp/world/pact")]
    [InlineData("https://courier.example/world%2Fpact")]
    [InlineData("https://courier.example//world/pact")]
    [InlineData("https://courier.example:8443/world/pact")]
    [InlineData("https://courier.example/world/pact?id=7")]
    [InlineData("https://courier.example/world/pact?ref=7&source=8")]
    [InlineData("https://courier.example/world/pact?b=1&a=2")]
    public void Other_pages_stay_other_pages(string address) => CanonicalAddress.Of(address).ShouldBe(address);

    [Theory]
    [InlineData("https://bücher.example/", "https://xn--bcher-kva.example/")]
    [InlineData("https://courier.example/é?q=ü", "https://courier.example/%C3%A9?q=%C3%BC")]
    [InlineData("https://courier.example/%c3%a9%2f", "https://courier.example/%C3%A9%2F")]
    [InlineData("https://courier.example/a b", "https://courier.example/a%20b")]
    [InlineData("https://courier.example/100%", "https://courier.example/100%25")]
    [InlineData("https://courier.example", "https://courier.example/")]
    [InlineData("https://courier.example?a=1&utm_id=2&&b=3", "https://courier.example/?a=1&b=3")]
    [InlineData("http://[2001:DB8::1]:80/x", "http://[2001:db8::1]/x")]
    public void What_can_be_written_in_many_ways_is_written_in_one(string written, string canonical) => CanonicalAddress.Of(written).ShouldBe(canonical);

    [Theory]
    [InlineData("pact.html", "https://courier.example/world/pact.html")]
    [InlineData("/pact", "https://courier.example/pact")]
    [InlineData("//other.example/pact", "https://other.example/pact")]
    [InlineData("?page=2", "https://courier.example/world/index?page=2")]
    [InlineData("http://other.example/x", "http://other.example/x")]
    public void Relative_addresses_lie_below_the_base(string written, string canonical) =>
        CanonicalAddress.Of(written, "https://courier.example/world/index?x=1").ShouldBe(canonical);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("pact.html")]
    [InlineData("/pact")]
    [InlineData("mailto:ana@courier.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://courier.example/x")]
    [InlineData("data:text/html,x")]
    [InlineData("https://")]
    [InlineData("https://courier.example:99999/")]
    [InlineData("https://cou rier.example/")]
    [InlineData("https://<b>/")]
    [InlineData("tag:courier.example,2031:1")]
    public void What_is_no_address_of_the_web_is_none(string written) => CanonicalAddress.Of(written).ShouldBeNull();

    [Fact]
    public void What_is_no_address_of_the_web_is_none_below_a_base_either() =>
        CanonicalAddress.Of("javascript:alert(1)", Page).ShouldBeNull();

    [Fact]
    public void An_address_that_is_too_long_is_none()
    {
        CanonicalAddress.Of(Page + "/" + new string('a', CanonicalAddress.MaxLength)).ShouldBeNull();
        CanonicalAddress.Of(Page + "?utm_term=" + new string('a', CanonicalAddress.MaxLength)).ShouldBe(Page);
    }

    [Fact]
    public void The_address_to_ask_for_keeps_what_the_site_gave() =>
        CanonicalAddress.Whole("https://Courier.example/a?utm_source=x&id=1#b", null).ShouldBe("https://courier.example/a?utm_source=x&id=1");

    /// <summary>A law: what comes out goes in again unchanged, whatever was damaged.</summary>
    [Fact]
    public void The_one_spelling_of_the_one_spelling_is_itself()
    {
        byte[][] samples = [.. ((string[])["https://ana:b@bücher.example:8080/a/%2e%2E/./b%zz;c/%C3%A9?utm_x=1&a=%26&b=é&c#d", "HTTP://[2001:db8::1%25eth0]:80/../x//y?&&=&%", "https://xn--bcher-kva.example/①/..%2f..\\x?q=%75tm_source%3D1&%75tm_source=1"]).Select(System.Text.Encoding.UTF8.GetBytes)];
        var known = 0;
        for (ulong seed = 1; seed <= 6000; seed++)
        {
            var written = System.Text.Encoding.UTF8.GetString(new Mutator(seed).Mutate(samples[seed % 3]));
            if (CanonicalAddress.Of(written) is not { } canonical) continue;
            known++;
            CanonicalAddress.Of(canonical).ShouldBe(canonical, $"seed {seed}: {written}");
            canonical.Length.ShouldBeLessThanOrEqualTo(CanonicalAddress.MaxLength);
            canonical.ShouldAllBe(character => character > ' ' && character < '\u007F');
        }

        known.ShouldBeGreaterThan(1000);
    }
}
