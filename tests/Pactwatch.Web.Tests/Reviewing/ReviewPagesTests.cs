using Microsoft.Playwright;
using Pactwatch.Ledger;
using Pactwatch.Text;
using Pactwatch.Web.Hosting;

namespace Pactwatch.Web.Tests.Reviewing;

/// <summary>The review in a real browser: by keys alone, and without scripts.</summary>
public sealed class ReviewPagesTests(Browser browser)
{
    private readonly ReviewedStory story = new();

    private UndertakingEntry Leave => story.Ledger().Accords.SelectMany(accord => accord.Undertakings).Single(entry => entry.Act == Act.Withdraw);

    [Fact]
    public async Task Keys_alone_lead_through_the_queue_confirm_edit_and_take_back()
    {
        await using var server = await PactwatchServer.Start(story.Sources, 0, TestContext.Current.CancellationToken);
        await using var watched = await browser.Open(withScripts: true);
        var page = watched.Page;
        await page.GotoAsync(server.Address);
        await page.GotoAsync($"http://127.0.0.1:{server.Port}/review?kind=undertaking");
        await watched.Keep("review-queue");
        await watched.Press("j");
        await page.Locator("tbody a:focus").WaitForAsync();
        await watched.Press("Enter");
        await page.Locator(".ruling-row").First.WaitForAsync();
        var first = page.Url;
        first.ShouldContain("/review/u-");
        await watched.Keep("review-item");

        await watched.Press("a");
        await page.Locator(".done").WaitForAsync();
        page.Url.ShouldNotBe(first);
        story.Judgements.ShouldHaveSingleItem().What.ShouldBe(JudgementKind.Confirm);
        (await page.Locator(".done").InnerTextAsync()).ShouldContain("confirmed");

        await watched.Press("e");
        (await page.Locator(":focus").GetAttributeAsync("name")).ShouldBe("cell-actor");
        await page.Locator("#cell-window").FillAsync("by 2031-08-31");
        var second = page.Url;
        await watched.Press("Enter");
        // The page before shows what was done as well.
        await page.WaitForURLAsync(url => url != second);
        await page.Locator(".done").WaitForAsync();
        story.Judgements[^1].ShouldSatisfyAllConditions(edit => edit.What.ShouldBe(JudgementKind.Edit), edit => edit.Slot.ShouldBe("window"), edit => edit.Value!.ShouldContain("2031-08-31"));

        await page.Locator("body").ClickAsync(new LocatorClickOptions { Position = new Microsoft.Playwright.Position { X = 2, Y = 2 } });
        await watched.Press("u");
        await page.Locator("h1", new PageLocatorOptions { HasText = "Judgements" }).WaitForAsync();
        story.Judgements[^1].Supersedes.ShouldBe(story.Judgements[^2].Id);
        await watched.Keep("review-history");
        watched.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_scripts_every_ruling_is_made_with_forms()
    {
        await using var server = await PactwatchServer.Start(story.Sources, 0, TestContext.Current.CancellationToken);
        await using var watched = await browser.Open();
        var (page, home) = (watched.Page, $"http://127.0.0.1:{server.Port}");
        await page.GotoAsync(server.Address);

        await page.GotoAsync($"{home}/review/{Leave.Id}");
        await page.Locator("summary", new PageLocatorOptions { HasText = "Leave a question" }).ClickAsync();
        await page.Locator("#question").FillAsync("All of them?");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Ask" }).ClickAsync();
        story.Judgements[^1].What.ShouldBe(JudgementKind.Doubt);

        await page.GotoAsync($"{home}/review?reason=doubted");
        (await page.Locator("tbody tr").InnerTextAsync()).ShouldContain("All of them?");

        await page.GotoAsync($"{home}/review/{Leave.Id}");
        await page.Locator("summary", new PageLocatorOptions { HasText = "Edit its cells" }).ClickAsync();
        await page.Locator("#cell-places").FillAsync("Orlo; Tarrin");
        await page.Locator("#why-edit").FillAsync("the annex names both");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        Leave.Places.ShouldBe(["Orlo", "Tarrin"]);

        await page.GotoAsync($"{home}/accords/{story.Ledger().Accords.First(accord => accord.Undertakings.Contains(Leave)).Id}/undertakings/{Leave.Id}");
        (await page.Locator("main").InnerTextAsync()).ShouldSatisfyAllConditions(text => text.ShouldContain("Orlo; Tarrin"), text => text.ShouldContain("Tarrin"), text => text.ShouldContain("the annex names both"));
        watched.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_of_a_report_in_another_language_become_an_entry_with_their_translation()
    {
        await using var server = await PactwatchServer.Start(story.Sources, 0, TestContext.Current.CancellationToken);
        await using var watched = await browser.Open();
        var page = watched.Page;
        await page.GotoAsync(server.Address);
        await page.GotoAsync($"http://127.0.0.1:{server.Port}/reports/{story.Reports[2].Id}/add");
        await page.Locator("#words").FillAsync("Norland rendra les clés du port avant la fin de mai");
        await page.Locator("#cell-actor").FillAsync("Norland");
        await page.Locator("#cell-act").FillAsync("transfer");
        await page.Locator("#cell-verb").FillAsync("hand over");
        await page.Locator("#cell-object").FillAsync("the keys of the port");
        await page.Locator("#cell-window").FillAsync("by 2031-05-31");
        await page.Locator("#gloss").FillAsync("Norland will hand over the keys of the port before the end of May");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add" }).ClickAsync();
        var entry = story.Ledger().Accords.SelectMany(accord => accord.Undertakings).Single(held => held.Act == Act.Transfer);
        entry.Mentions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(claim => claim.Gloss!.Language.ShouldBe("fr"), claim => story.Reports[2].Text[claim.Span].ShouldBe("Norland rendra les clés du port avant la fin de mai"));
        await watched.Keep("review-added");
    }

    [Fact]
    public async Task What_changed_meanwhile_is_shown_and_not_overwritten()
    {
        await using var server = await PactwatchServer.Start(story.Sources, 0, TestContext.Current.CancellationToken);
        await using var watched = await browser.Open();
        var page = watched.Page;
        await page.GotoAsync(server.Address);
        await page.GotoAsync($"http://127.0.0.1:{server.Port}/review/{Leave.Id}");
        story.Append([new Pactwatch.Rulings.JudgementMaker("Omar", NodaTime.Instant.FromUtc(2032, 1, 1, 0, 0)).OnClaim(JudgementKind.Edit, story.Reports[0], Leave.Mentions[0], "places", """["Vesk"]""")]);
        await page.Locator("summary", new PageLocatorOptions { HasText = "Edit its cells" }).ClickAsync();
        await page.Locator("#cell-places").FillAsync("Orlo");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("changed after this page was shown");
        (await page.Locator("#cell-places").InputValueAsync()).ShouldBe("Vesk");
        story.Judgements.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Accords_are_named_and_notes_are_kept()
    {
        await using var server = await PactwatchServer.Start(story.Sources, 0, TestContext.Current.CancellationToken);
        await using var watched = await browser.Open();
        var page = watched.Page;
        await page.GotoAsync(server.Address);
        var accord = story.Ledger().Accords[0];
        await page.GotoAsync($"http://127.0.0.1:{server.Port}/accords/{accord.Id}/arrange");
        await watched.Keep("review-arrange");
        await page.Locator("#title").FillAsync("The Tarrin accord");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Rename" }).ClickAsync();
        story.Ledger().Accords.ShouldContain(held => held.Title == "The Tarrin accord");

        await page.GotoAsync($"http://127.0.0.1:{server.Port}/review/note");
        await page.Locator("#text").FillAsync("A monitor saw the last trucks leave on 3 May.");
        await page.Locator("#accord").SelectOptionAsync(story.Ledger().Accords.Single(held => held.Title == "The Tarrin accord").Id);
        await page.Locator("input[name=protected]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Keep" }).ClickAsync();
        page.Url.ShouldContain("/add");
        story.Reports[^1].ShouldSatisfyAllConditions(note => note.Kind.ShouldBe(ReportKind.Note), note => note.Handling.ShouldBe(Handling.Protected));
        story.Ledger().Accords.Single(held => held.Title == "The Tarrin accord").Reports.ShouldContain(story.Reports[^1].Id);
    }

    [Fact]
    public async Task A_ruling_that_makes_no_sense_is_refused_with_the_reason()
    {
        await using var server = await PactwatchServer.Start(story.Sources, 0, TestContext.Current.CancellationToken);
        await using var watched = await browser.Open();
        var page = watched.Page;
        await page.GotoAsync(server.Address);
        await page.GotoAsync($"http://127.0.0.1:{server.Port}/review/{Leave.Id}");
        await page.Locator("summary", new PageLocatorOptions { HasText = "Edit its cells" }).ClickAsync();
        await page.Locator("#cell-window").FillAsync("whenever");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("read as no date");
        story.Judgements.ShouldBeEmpty();
    }
}
