using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Playwright;
using Pactwatch.Ledger;
using Pactwatch.Reading;
using Pactwatch.Reconciliation;
using Pactwatch.Text;
using Pactwatch.Web.Hosting;

namespace Pactwatch.Web.Tests.Reviewing;

/// <summary>
/// The walk that README shows: from a folder of saved pages to a ledger, its evidence and a dossier. The pictures in
/// docs/pictures are those that this test keeps, by the same names.
/// </summary>
public sealed class FirstWalkTests(Browser browser)
{
    private static readonly string[] Pictures = ["walk-agreement", "walk-evidence", "walk-report", "walk-review"];

    [Fact]
    public async Task From_a_folder_of_saved_pages_to_the_words_behind_a_deadline()
    {
        var stories = Pipeline.English.Prepare([.. Read("lower-vesk")], null, 2);
        var ledger = stories.Under([]);
        await using var server = await PactwatchServer.Start(new ServerSources(_ => ledger, _ => null), 0, TestContext.Current.CancellationToken);
        await using var watched = await browser.Open(withScripts: true);
        var (page, home) = (watched.Page, $"http://127.0.0.1:{server.Port}");
        await page.GotoAsync(server.Address);
        await page.Locator("main a", new PageLocatorOptions { HasText = "Lower Vesk" }).First.ClickAsync();
        await page.Locator("h1", new PageLocatorOptions { HasText = "Lower Vesk" }).WaitForAsync();
        await watched.Keep(Pictures[0], isWhole: false);

        var accord = ledger.Accords.ShouldHaveSingleItem();
        var told = accord.Undertakings.MaxBy(entry => entry.ReportsCount)!;
        await page.GotoAsync($"{home}/accords/{accord.Id}/undertakings/{told.Id}");
        await watched.Keep(Pictures[1], isWhole: false);
        await page.Locator(".evidence .words a").First.ClickAsync();
        await page.Locator(":target").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await watched.Keep(Pictures[2], isWhole: false);
        await page.GotoAsync($"{home}/review?kind=undertaking");
        await page.Locator("tbody tr").First.WaitForAsync();
        await watched.Keep(Pictures[3], isWhole: false);

        watched.Complaints.ShouldBeEmpty();
        watched.Requests.ShouldAllBe(url => url.StartsWith(home, StringComparison.Ordinal));
    }

    [Fact]
    public void Readme_shows_pictures_that_are_there()
    {
        var readme = File.ReadAllText(Path.Combine(Repository, "README.md"));
        foreach (var picture in Pictures)
        {
            readme.ShouldContain($"docs/pictures/{picture}.png");
            File.Exists(Path.Combine(Repository, "docs", "pictures", picture + ".png")).ShouldBeTrue(picture);
        }
    }

    private static string Repository
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Pactwatch.slnx"))) folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }

    private static IEnumerable<Report> Read(string corpus)
    {
        foreach (var path in Directory.GetFiles(Path.Combine(Repository, "corpora", corpus, "reports")).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (ReportReader.Read(bytes, Path.GetFileName(path), new ReadingHints()).Reading is { } reading)
                yield return new Report(ReportId.OfSha256(hash), hash, [Path.GetFileName(path)], ReportKind.Report, Handling.Public, reading);
        }
    }
}
