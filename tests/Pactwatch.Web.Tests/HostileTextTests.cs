using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Pactwatch.Searching;
using Pactwatch.Storage;
using Pactwatch.Storage.Access;
using Pactwatch.Text;
using Pactwatch.Web.Hosting;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests;

/// <summary>Attacks in titles, outlets, bylines, bodies, addresses, names of files, quotes, slots and judgements stay text on every page.</summary>
public sealed class HostileTextTests(Browser browser)
{
    /// <summary>Pages looked at besides those that a browser opens.</summary>
    private const int MostPages = 400;

    private static readonly string[] Loading = ["src", "srcset", "href", "xlink:href", "action", "formaction", "data", "poster", "background", "ping", "style"];

    [Fact]
    public void There_are_enough_of_them()
    {
        HostileVectors.All.Length.ShouldBeGreaterThanOrEqualTo(100);
        HostileVectors.All.ShouldBeUnique();
    }

    [Fact]
    public async Task On_the_servers_pages_they_do_nothing_in_a_real_browser()
    {
        await using var server = await PactwatchServer.Start(Sources(), port: 0, TestContext.Current.CancellationToken);
        await using var watched = await browser.Open(withScripts: true);
        await watched.Page.GotoAsync(server.Address);
        var own = $"http://127.0.0.1:{server.Port}/";
        var ledger = HostileLedger.All;
        string[] paths = ["/", "/search?q=pay", "/watch", .. ledger.Accords.Select(accord => "/accords/" + accord.Id), .. ledger.Reports.Select(report => "/reports/" + report.Id)];
        foreach (var path in paths)
        {
            await watched.Page.GotoAsync(own.TrimEnd('/') + path);
            watched.Complaints.ShouldBeEmpty(path);
            watched.Requests.ShouldAllBe(url => url.StartsWith(own, StringComparison.Ordinal), path);
        }
    }

    [Fact]
    public async Task Every_page_that_can_be_reached_holds_them_as_text_and_nothing_foreign()
    {
        await using var served = await ServedSample.Start(Sources());
        var (waiting, seen) = (new Queue<string>(["/", .. HostileVectors.All.Select(vector => "/search?q=" + Uri.EscapeDataString(vector))]), new HashSet<string>(StringComparer.Ordinal) { "/" });
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var looked = 0;
        while (looked < MostPages && waiting.TryDequeue(out var path))
        {
            var answer = await served.SendAs(Right.Admin, path);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            looked++;
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            ShouldBeTame(page, path);
            foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]))
            {
                // Some of each kind of page, so that none is left out.
                var kind = string.Join('/', link.Split('?')[0].Split('/').Select(part => part.Any(char.IsAsciiDigit) ? "*" : part));
                if (kinds.GetValueOrDefault(kind) < 40 && seen.Add(link))
                {
                    kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                    waiting.Enqueue(link);
                }
            }
        }

        looked.ShouldBeGreaterThan(HostileVectors.All.Length + 80);
    }

    [Fact]
    public void The_dossier_of_all_holds_them_as_text() => ShouldBeTame(new HtmlParser().ParseDocument(DossierRenderer.Render(HostileLedger.All)), "dossier");

    [Fact]
    public void A_page_that_is_not_tame_is_noticed()
    {
        foreach (var wild in new[] { "<script>1</script>", "<p onclick=x>", "<a href=javascript:x>", "<img src=//evil.example/x>", "<form action=http://evil.example>", "<iframe>", "<p style='a:b'>", "<meta http-equiv=refresh content=0>", "<base href=/>" })
            Should.Throw<ShouldAssertException>(() => ShouldBeTame(new HtmlParser().ParseDocument(wild), wild), wild);
    }

    private static void ShouldBeTame(IDocument page, string path)
    {
        foreach (var element in page.All)
        {
            var where = $"{path}: <{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => $"{attribute.Name}={attribute.Value}"))}>";
            element.LocalName.ShouldNotBeOneOf(["iframe", "frame", "object", "embed", "applet", "base", "video", "audio", "math"], where);
            if (element.LocalName == "script") element.GetAttribute("src").ShouldNotBeNull(where).ShouldStartWith("/");
            if (element.LocalName == "meta") (element.GetAttribute("http-equiv") ?? "Content-Security-Policy").ShouldBe("Content-Security-Policy", where);
            foreach (var attribute in element.Attributes)
            {
                attribute.Name.ShouldNotStartWith("on", Case.Insensitive, where);
                if (!Loading.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase)) continue;
                var isOwn = (attribute.Value.StartsWith('/') && !attribute.Value.StartsWith("//", StringComparison.Ordinal)) || attribute.Value.StartsWith('#');
                isOwn.ShouldBeTrue($"{attribute.Name}=\"{attribute.Value}\" in {where}");
            }
        }
    }

    private static ServerSources Sources() => new(_ => HostileLedger.All, _ => "<script>alert(1)</script>"u8.ToArray())
    {
        Watch = SampleWatch.Of(HostileVectors.All),
        Search = (_, _, _, _) => new FoundReports([.. HostileLedger.All.Reports.Take(20).Select(held => held.Report)], 1_000, "2031-01-01 \"><script>alert(1)</script>") { Aside = [.. HostileLedger.All.Reports.Take(10).Select(held => held.Id)] },
    };
}
