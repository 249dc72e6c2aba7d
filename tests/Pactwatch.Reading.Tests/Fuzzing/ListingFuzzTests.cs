using System.Diagnostics;
using System.Text;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Discovery;
using Pactwatch.Reading.Feeds;
using Pactwatch.Reading.Tests.Samples;

namespace Pactwatch.Reading.Tests.Fuzzing;

/// <summary>Damaged feeds, sitemaps, lists and pages: each is read or refused, in time, and nothing is thrown. A file that fails is named by its sample and seed.</summary>
[Collection(Alone.Name)]
public sealed class ListingFuzzTests
{
    private static readonly TimeSpan BudgetOfOne = TimeSpan.FromSeconds(3);
    private static readonly ulong Seeds = Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1" ? 100_000UL : 150UL;

    [Fact]
    public void Damaged_lists_are_read_or_refused()
    {
        var faults = new List<string>();
        for (ulong seed = 1; seed <= Seeds && faults.Count < 10; seed++)
        {
            foreach (var (name, bytes) in Samples())
            {
                if (Fault(new Mutator(seed).Mutate(bytes), name, seed) is { } fault) faults.Add(fault);
            }
        }

        faults.ShouldBeEmpty();
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Samples() =>
    [
        ("feed.json", Encoding.UTF8.GetBytes($$"""{"version":"https://jsonfeed.org/version/1.1","title":"A","home_page_url":"/","items":[{"id":"1","url":"a","content_html":"{{Story.Html}}","authors":[{"name":"Ana"}]},{"id":2,"url":"/b","content_text":"x","date_published":"2031-03-04"}]}""")),
        ("sitemap.xml", "<urlset xmlns:news=\"n\"><url><loc>/a</loc><lastmod>2031-03-04</lastmod><news:news><news:publication_date>2031-03-04</news:publication_date><news:title>A &amp; b</news:title></news:news></url><url><loc>/b</loc></url></urlset>"u8.ToArray()),
        ("sitemap.xml.gz", Packed.Gzip("<sitemapindex><sitemap><loc>https://a.example/1</loc></sitemap></sitemapindex>")),
        ("addresses.csv", "id,media_name,publish_date,title,url\n1,\"Oster, Courier\",2031-03-04,A,https://a.example/1\n2,B,,,https://a.example/2\n"u8.ToArray()),
        ("mentions.tsv", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 3).Select(number => $"1\t20310304000000\t20310304081500\t1\ta.example\thttps://a.example/{number}" + new string('\t', 10) + "\n")))),
        ("artlist.json", """{"articles":[{"url":"https://a.example/1","seendate":"20310304T081500Z","title":"A","domain":"a.example"},{"url":"x"}]}"""u8.ToArray()),
        ("links.html", "<html><head><base href='/b/'><link rel=alternate type=application/rss+xml title=T href=f><link rel=canonical href=c></head><body><a href=feed:x>RSS</a><a href=/sitemap.xml>S</a></body></html>"u8.ToArray()),
        .. EveryFormat.Files.Where(file => file.Name is "rss.xml" or "atom.xml" or "feeds.opml"),
    ];

    private static string? Fault(byte[] bytes, string name, ulong seed)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            if (!ReadsOrRefuses(bytes)) return $"{name} with seed {seed}: neither listing nor refusal";
        }
        catch (Exception fault)
        {
            return $"{name} with seed {seed}: {fault}";
        }

        return watch.Elapsed > BudgetOfOne ? $"{name} with seed {seed} took {watch.Elapsed}" : null;
    }

    private static bool ReadsOrRefuses(byte[] bytes)
    {
        const string Address = "https://courier.example/x/";
        var feed = FeedReader.Read(bytes, Address, null, null);
        foreach (var article in feed.Listing?.Items.Select(item => item.Article).OfType<ContainedDocument>() ?? []) article.Read(CancellationToken.None);
        var sitemap = SitemapReader.Read(bytes, Address);
        var opml = OpmlReader.Read(bytes);
        var list = AddressList.Read(bytes);
        PageDiscovery.Of(bytes, Address, null);
        return (list.Listing is null) == (list.Refusal is not null) && (feed.Listing is null) == (feed.Refusal is not null) && (sitemap.Listing is null) == (sitemap.Refusal is not null) && (opml.Listing is null) == (opml.Refusal is not null);
    }
}
