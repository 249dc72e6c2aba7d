using System.Globalization;
using System.Security;
using System.Text;
using NodaTime;
using Pactwatch.Reading.Discovery;
using Pactwatch.StandIn;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Digests;
using Pactwatch.Watching.Finding;
using Pactwatch.Watching.Hosts;
using Pactwatch.Watching.Importing;
using Pactwatch.Watching.Settings;
using Pactwatch.Watching.Tests.Toys;

namespace Pactwatch.Watching.Tests.Safety;

/// <summary>
/// Every place that no address may lead to, by every way in which watching takes up addresses: none leads to a connection.
/// The fetcher is the program's own, in a world whose connections are counted.
/// </summary>
public sealed class EveryWayInTests : IDisposable
{
    private readonly StandInInternet world = new();
    private readonly StandInSite site;
    private readonly Rig rig;

    public EveryWayInTests()
    {
        SsrfTargets.LayOut(world);
        site = world.Site("wire.example");
        rig = new Rig(clock => world.Fetcher(clock)) { Settings = new() { MostPerHost = 10_000, AtOnce = 16 } };
    }

    /// <summary>Each lays out something at the site that names all the places; what is followed is at its path.</summary>
    public static TheoryData<string, SourceKind, string> Followed => new()
    {
        { "links of a feed", SourceKind.Feed, Rss(url => $"<item><title>t</title><link>{url}</link></item>") },
        { "enclosures, comments and sources of a feed", SourceKind.Feed, Rss(url => $"<item><title>t</title><guid>{url}</guid><comments>{url}</comments><source url=\"{url}\">s</source><enclosure url=\"{url}\" length=\"1\" type=\"text/html\"/></item>") },
        { "links of an Atom feed below another base", SourceKind.Feed, $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title>{Each(url => $"<entry xml:base=\"{url}\"><id>{url}</id><title>t</title><link href=\"a\"/></entry>")}</feed>" },
        { "pages of a sitemap", SourceKind.Sitemap, $"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{Each(url => $"<url><loc>{url}</loc></url>")}</urlset>" },
    };

    public void Dispose()
    {
        rig.Dispose();
        world.Dispose();
    }

    [Theory]
    [MemberData(nameof(Followed))]
    public async Task What_a_source_names(string way, SourceKind kind, string content)
    {
        site.Xml("/source.xml", content);
        rig.Follow(site.Url("/source.xml"), kind);
        await Rounds();
        NothingWasReached(way);
    }

    [Fact]
    public async Task Redirections_canonical_links_and_feeds_that_say_they_moved()
    {
        var items = new StringBuilder();
        foreach (var (target, number) in Targets())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/{number}");
            site.Redirect("/r" + path, target.Url, 301);
            site.Page("/c" + path, $"<html><head><base href=\"{Escaped(target.Url)}\"><link rel=canonical href=\"{Escaped(target.Url)}\"><meta property=\"og:url\" content=\"{Escaped(target.Url)}\"><meta http-equiv=refresh content=\"0; url={Escaped(target.Url)}\"></head><body><p>Beds and straw of the hill villages, and what the neighbours thought of them in May.</p></body></html>");
            site.Xml("/f" + path, $"<rss version=\"2.0\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"><channel><title>t</title><itunes:new-feed-url>{Escaped(target.Url)}</itunes:new-feed-url></channel></rss>");
            items.Append(CultureInfo.InvariantCulture, $"<item><link>{site.Url("/r" + path)}</link></item><item><link>{site.Url("/c" + path)}</link></item>");
            rig.Follow(site.Url("/f" + path));
        }

        site.Xml("/source.xml", $"<rss version=\"2.0\"><channel><title>t</title>{items}</channel></rss>");
        rig.Follow(site.Url("/source.xml"));
        await Rounds();
        NothingWasReached("redirections, canonical links, moved feeds");
    }

    [Fact]
    public async Task What_is_found_at_an_address_that_a_person_gives()
    {
        site.Robots("User-agent: *\nAllow: /\n" + Each(url => $"Sitemap: {System.Net.WebUtility.HtmlDecode(url)}/news.xml\n"));
        site.Page("/", $"<html><head>{Each(url => $"<link rel=alternate type=application/rss+xml href=\"{url}\"><link rel=sitemap href=\"{url}/news-sitemap.xml\">")}</head><body>{Each(url => $"<a href=\"{url}/news-sitemap.xml\">x</a>")}</body></html>");
        site.Xml("/index.xml", $"<sitemapindex>{Each(url => $"<sitemap><loc>{url}/news.xml</loc></sitemap>")}</sitemapindex>");
        site.Xml("/feeds.opml", $"<opml version=\"2.0\"><body>{Each(url => $"<outline text=\"t\" xmlUrl=\"{url}\" htmlUrl=\"{url}\"/>")}</body></opml>");
        var finder = new SourceFinder(new PoliteFetcher(rig.Fetcher, rig.Clock), rig.Clock);
        foreach (var address in new[] { "/", "/index.xml", "/feeds.opml" })
        {
            var found = await finder.At(site.Url(address), isPage: false, TestContext.Current.CancellationToken);
            rig.Look(store =>
            {
                store.Put([.. found.Sources]);
                return true;
            });
        }

        foreach (var (target, _) in Targets()) (await finder.At(target.Url, isPage: false, TestContext.Current.CancellationToken)).Sources.ShouldBeEmpty(target.ToString());
        await Rounds();
        NothingWasReached("arguments, pages, robots.txt, indexes of sitemaps, lists of feeds");
    }

    [Fact]
    public async Task Imported_lists_other_programs_and_webhooks()
    {
        var list = AddressList.Read(Encoding.UTF8.GetBytes(string.Join('\n', SsrfTargets.All.Select(target => target.Url)))).Listing!;
        await new Importer(rig.Turns, rig.Clock).Take("list.txt", list, TestContext.Current.CancellationToken);
        await Rounds();
        var delivery = new Delivery(rig.Fetcher, new WatchSecrets(rig.StorePath), WatchSettings.Default, rig.Clock);
        foreach (var (target, _) in Targets())
        {
            (await new MinifluxApi(rig.Fetcher, target.Url, "key", null).Some(null, TestContext.Current.CancellationToken)).Why.ShouldNotBeNull(target.ToString());
            (await new GoogleReaderApi(rig.Fetcher, target.Url, "ana", "secret", null).Some(null, TestContext.Current.CancellationToken)).Why.ShouldNotBeNull(target.ToString());
            (await delivery.Test(new Subscriber(SubscriberKind.Webhook, target.Url, Rig.Start, 0), TestContext.Current.CancellationToken)).ShouldNotBeNull(target.ToString());
        }

        NothingWasReached("imports and webhooks");
    }

    private static IEnumerable<(SsrfTarget Target, int Number)> Targets() => SsrfTargets.All.Select((target, number) => (target, number));

    private static string Each(Func<string, string> write) => string.Concat(SsrfTargets.All.Select(target => write(Escaped(target.Url))));

    private static string Rss(Func<string, string> item) => $"<rss version=\"2.0\"><channel><title>t</title>{Each(item)}</channel></rss>";

    private static string Escaped(string url) => SecurityElement.Escape(url);

    // What is tried again, and what comes with later answers, too.
    private async Task Rounds()
    {
        for (var round = 0; round < 2; round++)
        {
            await rig.Round(isForced: true);
            rig.Clock.Now += Duration.FromHours(7);
        }
    }

    private void NothingWasReached(string way)
    {
        // The names were looked up: the addresses did get in, and were stopped where the connection is made.
        if (!way.Contains("enclosures", StringComparison.Ordinal)) world.LookUps.ShouldContain("to-private.example", way);
        world.Strays.Select(address => address.ToString()).ShouldBeEmpty(way);
        world.Connections.ShouldAllBe(address => address.Address.Equals(site.Address), way);
    }
}
