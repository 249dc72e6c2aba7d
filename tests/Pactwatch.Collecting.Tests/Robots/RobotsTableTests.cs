using System.Text;
using Pactwatch.Collecting.Robots;

namespace Pactwatch.Collecting.Tests.Robots;

/// <summary>RFC 9309 by examples: a file (lines parted by |), a path, and whether it may be fetched.</summary>
public sealed class RobotsTableTests
{
    [Theory]
    // which group
    [InlineData("", "/a")]
    [InlineData("User-agent: *|Disallow:", "/a")]
    [InlineData("User-agent: otherbot|Disallow: /", "/a")]
    [InlineData("User-agent: *|Disallow: /||User-agent: Pactwatch|Disallow: /private", "/a")]
    [InlineData("User-agent: *|Disallow: /||User-agent: pactWATCH/1.0 (x)|Allow: /", "/a")]
    [InlineData("User-agent: *|Disallow: /||User-agent: Pactwatch", "/a")]
    [InlineData("User-agent: Pactwatchbot|Disallow: /", "/a")]
    [InlineData("Disallow: /", "/a")] // before any group
    // which rule
    [InlineData("User-agent: *|Disallow: /news|Allow: /news/open", "/news/open/7")]
    [InlineData("User-agent: *|Allow: /page|Disallow: /page", "/page")]
    [InlineData("User-agent: *|Disallow: /*.php|Allow: /index.php", "/index.php")]
    [InlineData("User-agent: *|Disallow: /News", "/news")]
    [InlineData("User-agent: *|Disallow: /a$", "/ab")]
    [InlineData("User-agent: *|Disallow: /*.pdf$", "/a.pdf?x=1")]
    [InlineData("User-agent: *|Disallow: /a/b", "/a")]
    [InlineData("User-agent: *|Disallow: /x # /a", "/a")]
    [InlineData("User-agent: *|Disallow: /a%2Fb", "/a/b")] // an encoded slash is none
    // faulty lines
    [InlineData("User-agent: *|Disallow|: /|Disallow /a|<html>", "/a")]
    [InlineData("User-agent: *|Disallow: /|Allow: /|", "/a")]
    public void May_be_fetched(string file, string path)
    {
        Parse(file).Allows(path).ShouldBeTrue();
    }

    [Theory]
    // which group
    [InlineData("User-agent: *|Disallow: /", "/")]
    [InlineData("User-agent: *|Disallow: /", "")]
    [InlineData("user-AGENT : * |  disallow :/a  ", "/a")]
    [InlineData("User-agent: a|User-agent: Pactwatch|User-agent: b|Disallow: /a", "/a")]
    [InlineData("User-agent: Pactwatch|Disallow: /a||User-agent: x|Disallow: /||User-agent: pactwatch|Disallow: /b", "/b")] // groups hold together
    [InlineData("User-agent: *|Sitemap: https://northwire.example/s.xml|Disallow: /a", "/a")]
    [InlineData("User-agent: Pactwatch|Unknown: x|Disallow: /a", "/a")]
    [InlineData("\uFEFFUser-agent: *|Disallow: /a", "/a")]
    // which rule
    [InlineData("User-agent: *|Allow: /news|Disallow: /news/closed", "/news/closed/7")]
    [InlineData("User-agent: *|Disallow: /a", "/abc?d=e")]
    [InlineData("User-agent: *|Disallow: /*/private", "/x/y/private/z")]
    [InlineData("User-agent: *|Disallow: *.pdf$", "/x/a.pdf")]
    [InlineData("User-agent: *|Disallow: /a$", "/a")]
    [InlineData("User-agent: *|Disallow: /*?", "/a?b")]
    [InlineData("User-agent: *|Disallow: /a*b*c", "/a-xb-yb-zc!")]
    [InlineData("User-agent: *|Disallow: /**a", "/xa")]
    [InlineData("User-agent: *|Disallow: /$x", "/$x")] // a dollar sign within is one
    // one spelling
    [InlineData("User-agent: *|Disallow: /ü", "/%C3%BCber")]
    [InlineData("User-agent: *|Disallow: /%c3%bc", "/über")]
    [InlineData("User-agent: *|Disallow: /%61bc", "/abc")]
    [InlineData("User-agent: *|Disallow: /abc", "/%61bc")]
    [InlineData("User-agent: *|Disallow: /a%2fb", "/a%2Fb")]
    [InlineData("User-agent: *|Disallow: /%", "/%")]
    [InlineData("User-agent: *|Disallow: /%4", "/%4")]
    public void May_not_be_fetched(string file, string path)
    {
        Parse(file).Allows(path).ShouldBeFalse();
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_as_anybody_ends_them(string ending)
    {
        RobotsRules.Parse(Encoding.UTF8.GetBytes($"User-agent: *{ending}Disallow: /a{ending}Allow: /a/b")).Allows("/a").ShouldBeFalse();
    }

    [Fact]
    public void What_lies_beyond_the_limit_is_not_read_and_no_line_is_cut()
    {
        var head = "User-agent: *\nDisallow: /early\n";
        var filling = new string('#', RobotsRules.MaxBytes - head.Length - "\nDisallow: /".Length);

        var rules = RobotsRules.Parse(Encoding.UTF8.GetBytes(head + filling + "\nDisallow: /late\nDisallow: /later"));

        rules.Allows("/early").ShouldBeFalse();
        rules.Allows("/late").ShouldBeTrue();
        rules.Allows("/").ShouldBeTrue();
    }

    private static RobotsRules Parse(string file) => RobotsRules.Parse(Encoding.UTF8.GetBytes(file.Replace('|', '\n')));
}
