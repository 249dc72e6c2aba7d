using System.Text;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Collecting.Robots;

namespace Pactwatch.Collecting.Tests.Robots;

/// <summary>What sites ask of programs (RFC 9309).</summary>
public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a")]
    [InlineData("User-agent: *\nDisallow:", "/a")]
    [InlineData("User-agent: *\nDisallow: /b", "/a")]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news", "/news/a")]
    [InlineData("User-agent: *\nDisallow: /news\nAllow: /news", "/news")]
    [InlineData("User-agent: other\nDisallow: /", "/a")]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Pactwatch\nDisallow: /x", "/a")]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: pactwatch\nDisallow:", "/a")]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x=1")]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab")]
    [InlineData("User-agent: *\nDisallow: /A", "/a")]
    [InlineData("# User-agent: *\n# Disallow: /", "/a")]
    [InlineData("Disallow: /", "/a")]
    [InlineData("<html>not found</html>", "/a")]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt")]
    public void Allowed(string file, string path) => Rules(file).Allows(path).ShouldBeTrue();

    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a")]
    [InlineData("user-agent : *\r\ndisallow : /a # not there", "/a/b")]
    [InlineData("\uFEFFUser-agent: *\rDisallow: /a", "/ab")]
    [InlineData("User-agent: Pactwatch/2.0 (bot)\nDisallow: /a", "/a")]
    [InlineData("User-agent: one\nUser-agent: PACTWATCH\nUser-agent: two\nDisallow: /a", "/a")]
    [InlineData("User-agent: pactwatch\nDisallow: /a\n\nUser-agent: x\nDisallow: /b\n\nUser-agent: pactwatch\nDisallow: /c", "/c")]
    [InlineData("User-agent: *\nAllow: /news\nDisallow: /news/secret", "/news/secret/a")]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf")]
    [InlineData("User-agent: *\nDisallow: /*/print/*", "/a/print/b")]
    [InlineData("User-agent: *\nDisallow: *?session=", "/a?session=1")]
    [InlineData("User-agent: *\nDisallow: /%7Eana", "/~ana/a")]
    [InlineData("User-agent: *\nDisallow: /münchen", "/m%c3%bcnchen")]
    [InlineData("User-agent: *\nDisallow: a", "/a")]
    public void Forbidden(string file, string path) => Rules(file).Allows(path).ShouldBeFalse();

    [Theory]
    [InlineData(FetchResult.Gone, 404, true)]
    [InlineData(FetchResult.Failed, 403, true)]
    [InlineData(FetchResult.TryLater, 429, false)]
    [InlineData(FetchResult.TryLater, 503, false)]
    [InlineData(FetchResult.Failed, 500, false)]
    [InlineData(FetchResult.Failed, null, false)]
    public void One_that_is_not_there_asks_for_nothing_and_one_that_can_not_be_had_for_patience(FetchResult result, int? status, bool isAllowed) =>
        RobotsRules.Of(new FetchOutcome(result, "https://wire.example/robots.txt") { Status = status }).Allows("/a").ShouldBe(isAllowed);

    [Fact]
    public void Delay_and_sitemaps_are_told()
    {
        var rules = Rules("Sitemap: https://wire.example/news.xml\nUser-agent: *\nCrawl-delay: 7.5\nDisallow: /x\nsitemap:https://wire.example/all.xml");
        (rules.Delay, string.Join(' ', rules.Sitemaps)).ShouldBe((TimeSpan.FromSeconds(7.5), "https://wire.example/news.xml https://wire.example/all.xml"));
        Rules("User-agent: *\nCrawl-delay: 86400").Delay.ShouldBe(TimeSpan.FromMinutes(1));
        Rules("User-agent: *\nCrawl-delay: -1").Delay.ShouldBeNull();
    }

    [Fact]
    public void A_file_that_means_harm_costs_little()
    {
        var stars = "User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 50_000)) + "$\n";
        Rules(stars + string.Concat(Enumerable.Repeat("Disallow: /*b*b*b*b*b*b$\n", 100_000))).Allows("/" + new string('b', 2000) + "c").ShouldBeTrue();
    }

    private static RobotsRules Rules(string file) => RobotsRules.Parse(Encoding.UTF8.GetBytes(file));
}
