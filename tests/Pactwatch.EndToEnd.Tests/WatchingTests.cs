using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Pactwatch.Publishing.Publications;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>Watching by the real program, in an internet that lies in a folder.</summary>
public sealed class WatchingTests : IDisposable
{
    private static readonly bool IsDrill = Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1";

    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void A_page_leads_to_its_feed_and_what_the_feed_names_is_read_told_of_and_found()
    {
        Page("wire.example/world", "<html><head><title>World</title><link rel=alternate type=application/rss+xml href=/rss.xml title=\"World news\"></head><body><p>News of the world</p></body></html>");
        Feed("wire.example/rss.xml", "https://north.example/strip.html", "https://garden.example/beds.html");
        Page("north.example/strip.html", InventedStory.Reports["courier.html"]);
        Page("garden.example/beds.html", Article("Beds", "Gardeners of the hill villages say that their new beds came through a spring with little rain. Neighbours were content, too."));

        var added = workplace.RunInWorld("watch", "add", "https://wire.example/world");
        added.ExitCode.ShouldBe(0, added.ToString());
        added.Stdout.ShouldContain("\tfeed\thttps://wire.example/rss.xml");
        var collected = workplace.RunInWorld("collect");
        collected.ExitCode.ShouldBe(0, collected.ToString());
        collected.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldEndWith("\thttps://north.example/strip.html");
        collected.Stderr.ShouldContain("1 source asked; 2 new addresses, 2 pages looked at; 1 report added, 1 kept beside the ledger");

        workplace.Run("ledger").Stdout.ShouldContain("400");
        var listed = JsonDocument.Parse(workplace.Run("watch", "list", "--json").Stdout).RootElement;
        listed.GetProperty("aside").GetInt32().ShouldBe(1);
        var source = listed.GetProperty("sources")[0];
        (source.GetProperty("failures").GetInt32(), source.GetProperty("pages").GetProperty("held").GetInt32()).ShouldBe((0, 2));
        workplace.Run("watch", "aside").Stdout.ShouldContain("It tells of no agreement.");
        workplace.Run("search", "gardeners", "--reports-only").Stdout.ShouldContain("Beds");
        workplace.Run("watch", "log").Stdout.ShouldContain("https://north.example/strip.html");

        // What is held is asked for no more before its time, and the store is as it was.
        var again = workplace.RunInWorld("collect");
        (again.ExitCode, again.Stdout).ShouldBe((0, ""), again.ToString());
        Asked("north.example /strip.html").ShouldBe(1);
        var id = workplace.Run("watch", "aside", "--json").Stdout is var json ? JsonDocument.Parse(json).RootElement.GetProperty("reports")[0].GetProperty("id").GetString()! : "";
        workplace.Run("watch", "take", id[..10]).ExitCode.ShouldBe(0);
        workplace.Run("reports").Stdout.ShouldContain(id);
        workplace.Run("watch", "remove", "wire.example").ExitCode.ShouldBe(0);
        workplace.RunInWorld("collect").Stderr.ShouldContain("Nothing is followed yet");
    }

    [Fact]
    public void An_address_is_read_and_extracted_as_a_saved_page_is_and_one_that_is_not_public_is_refused()
    {
        Page("north.example/strip.html", InventedStory.Reports["courier.html"]);
        var read = workplace.RunInWorld("read", "https://north.example/strip.html");
        read.ExitCode.ShouldBe(0, read.ToString());
        read.Stdout.ShouldEndWith("\thttps://north.example/strip.html\n");
        var extracted = JsonDocument.Parse(workplace.RunInWorld("extract", "https://north.example/strip.html").Stdout).RootElement;
        (extracted.GetProperty("title").GetString(), extracted.GetProperty("url").GetString()).ShouldBe(("Soldiers to go home", "https://north.example/strip.html"));
        // The program itself, in the real world: nothing is asked there.
        foreach (var address in new[] { "http://127.0.0.1:8080/", "http://169.254.169.254/latest/meta-data/", "https://user:secret@north.example/", "http://[::1]:8080/" })
        {
            var refused = workplace.Run("read", address);
            refused.ExitCode.ShouldBe(1, refused.ToString());
            refused.Stderr.ShouldContain("(PW50");
        }

        workplace.RunInWorld("read", "https://north.example/gone.html").Stderr.ShouldContain("(PW5301)");
    }

    [Fact]
    public void A_worker_that_only_collects_asks_what_is_due_and_takes_no_other_work()
    {
        Feed("wire.example/rss.xml", "https://north.example/strip.html");
        Page("north.example/strip.html", InventedStory.Reports["courier.html"]);
        workplace.RunInWorld("watch", "add", "https://wire.example/rss.xml").ExitCode.ShouldBe(0);

        var worked = workplace.RunInWorld("worker", "--kinds", "collect", "--until-idle");

        worked.ExitCode.ShouldBe(0, worked.ToString());
        worked.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldEndWith("\thttps://north.example/strip.html");
        workplace.Run("workers").Stderr.ShouldContain("No worker has taken work of this store.");
    }

    [Fact]
    public void A_worker_that_also_collects_leaves_nothing_to_do()
    {
        Feed("wire.example/rss.xml", "https://north.example/strip.html");
        Page("north.example/strip.html", InventedStory.Reports["courier.html"]);
        workplace.RunInWorld("watch", "add", "https://wire.example/rss.xml").ExitCode.ShouldBe(0);

        var worked = workplace.RunInWorld("worker", "--kinds", "collect,analyse,reconcile", "--until-idle");

        worked.ExitCode.ShouldBe(0, worked.ToString());
        var workers = workplace.Run("workers");
        workers.Stdout.ShouldContain("ended");
        workers.Stderr.ShouldContain("Nothing waits to be done.");
        // Who reads the report, the round for what it tells or the worker, is a matter of chance; that it was worked on is not.
        worked.Stderr.ShouldContain("1 report added");
        worked.Stderr.ShouldContain("accord made.");
        workplace.Run("ledger").Stdout.ShouldContain("400");
    }

    [Fact]
    public void Lists_and_other_programs_are_imported_and_their_pages_fetched_once()
    {
        workplace.Write("list.csv", "url,publish_date,title\nhttps://north.example/strip.html,2026-03-04,Strip\nhttps://gone.example/a.html,2026-03-04,Gone\n");
        Page("north.example/strip.html", InventedStory.Reports["courier.html"]);
        Directory.CreateDirectory(workplace.PathOf("world/gone.example"));
        var body = JsonSerializer.Serialize($"<p>{string.Join("</p><p>", Enumerable.Repeat("Norland will withdraw its 400 soldiers from the Oster strip by the end of June, its defence minister said on Tuesday in a long speech before the house.", 6))}</p>");
        Page("reader.example/v1/entries", $$"""{"total":2,"entries":[{"id":1,"title":"Strip","url":"https://north.example/strip.html?utm_source=x","published_at":"2026-03-04T08:00:00Z","content":"","feed":{"title":"The Courier","feed_url":"https://north.example/rss","site_url":"https://north.example/"} },{"id":2,"title":"Gone but kept","url":"https://gone.example/b.html","published_at":"2026-03-05T08:00:00Z","content":{{body}},"feed":{"title":"Gone Gazette","feed_url":"https://gone.example/rss","site_url":"https://gone.example/"} }]}""");
        workplace.Write("key.txt", "k-123\n");
        workplace.RunInWorld("watch", "import", "list.csv").Stderr.ShouldContain("2 addresses, 2 of them new");
        var imported = workplace.RunInWorld("watch", "import", "--miniflux", "https://reader.example", "--secret-file", "key.txt");
        imported.Stderr.ShouldContain("1 new addresses");
        workplace.RunInWorld("watch", "add", "--page", "https://wire.example/").ExitCode.ShouldBe(0);
        var collected = workplace.RunInWorld("collect");
        collected.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2, collected.ToString());
        workplace.Run("reports").Stdout.ShouldContain("Gone but kept");
        foreach (var secret in new[] { workplace.Run("watch", "list", "--json").Stdout, workplace.Run("watch", "log").Stdout, imported.ToString() }) secret.ShouldNotContain("k-123");
    }

    [Fact]
    public void A_feed_that_asks_for_a_password_gets_it_and_nothing_shows_it()
    {
        Feed("wire.example/members.xml", "https://north.example/strip.html");
        workplace.Write("world/wire.example/members.xml.secret", "Basic " + Convert.ToBase64String("ana:open-sesame"u8));
        Page("north.example/strip.html", InventedStory.Reports["courier.html"]);
        workplace.Write("password.txt", "open-sesame\n");
        var refused = workplace.RunInWorld("watch", "add", "https://wire.example/members.xml");
        refused.ExitCode.ShouldBe(1, refused.ToString());
        var added = workplace.RunInWorld("watch", "add", "https://wire.example/members.xml", "--user", "ana", "--secret-file", "password.txt");
        added.ExitCode.ShouldBe(0, added.ToString());
        var collected = workplace.RunInWorld("collect");
        collected.Stdout.ShouldEndWith("\thttps://north.example/strip.html\n", customMessage: collected.ToString());
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(workplace.PathOf("pactwatch.secrets.json")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        foreach (var shown in new[] { added, collected, workplace.Run("watch", "list", "--json"), workplace.Run("watch", "log"), workplace.Run("doctor") }) shown.ToString().ShouldNotContain("sesame");
        workplace.Run("watch", "remove", "wire.example").ExitCode.ShouldBe(0);
        File.ReadAllText(workplace.PathOf("pactwatch.secrets.json")).ShouldNotContain("sesame");
    }

    [Fact]
    public void Interrupted_it_ends_within_a_second_and_the_next_round_does_only_the_rest()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no kill program");
        Feed("wire.example/rss.xml", "https://north.example/strip.html", "https://slow.example/never.html");
        Page("north.example/strip.html", InventedStory.Reports["courier.html"]);
        Page("slow.example/never.html.slow", "");
        workplace.RunInWorld("watch", "add", "https://wire.example/rss.xml").ExitCode.ShouldBe(0);
        using var process = workplace.StartInWorld("collect");
        process.StandardOutput.ReadLine().ShouldNotBeNull();
        var watch = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        process.WaitForExit(20_000).ShouldBeTrue();
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(IsDrill ? 1 : 3, "the machine may be busy on a push");
        process.ExitCode.ShouldBe(130, process.StandardError.ReadToEnd());
        File.Delete(workplace.PathOf("world/slow.example/never.html.slow"));
        Page("slow.example/never.html", InventedStory.Reports["courier.html"].Replace("400", "500", StringComparison.Ordinal));
        var rest = workplace.RunInWorld("collect");
        rest.Stdout.ShouldContain("https://slow.example/never.html", customMessage: rest.ToString());
        Asked("north.example /strip.html").ShouldBe(1);
        Asked("wire.example /rss.xml").ShouldBe(2);
    }

    /// <summary>Killed at any moment of a round: what was acknowledged is held, nothing is held twice, and the last round makes it whole.</summary>
    [Fact]
    public void Killed_during_rounds_nothing_acknowledged_is_lost_and_nothing_is_doubled()
    {
        const int Articles = 5;
        var kills = IsDrill ? 200 : 20;
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        var named = new List<string>();
        for (var kill = 0; kill < kills; kill++)
        {
            // New articles with each round, each on a host of its own, so that none waits for another.
            if (kill % 5 == 0) Publish(kill / 5);
            if (kill == 0)
            {
                workplace.RunInWorld("watch", "add", "https://wire.example/rss.xml").ExitCode.ShouldBe(0);
                Directory.CreateDirectory(workplace.PathOf("digests"));
                workplace.RunInWorld("watch", "tell", "--folder", "digests").ExitCode.ShouldBe(0);
            }

            KillAfter(kill % 4 == 3 ? 0 : 1 + (kill * 3 % Articles), TimeSpan.FromMilliseconds(kill * 37 % 400));
            var held = Held();
            acknowledged.Except(held, StringComparer.Ordinal).ShouldBeEmpty($"kill {kill}: acknowledged, but not held");
        }

        for (var round = 0; round < 3; round++) workplace.RunInWorld("collect", "--all").ExitCode.ShouldBe(0);
        using var store = SqliteReportStore.OpenForReading(workplace.Store);
        store.Reports().Concat(store.AsideReports(10_000).Select(aside => aside.Report.Report)).Select(report => report.Source).Order(StringComparer.Ordinal).ShouldBe(named.Order(StringComparer.Ordinal));
        store.Pages(null, null, 10_000).ShouldAllBe(page => page.State == PageState.Held && page.Versions == 1);
        store.LeaseOwners().ShouldBeEmpty();
        store.SetAsideJobs().ShouldBeEmpty();
        // No change was told twice, and all that was told was sent.
        var told = store.Publications(PublicationChannel.Feed);
        foreach (var rows in told.GroupBy(row => row.Uid, StringComparer.Ordinal)) rows.Zip(rows.Skip(1)).ShouldAllBe(pair => !pair.First.TellsWhat(pair.Second));
        store.Subscribers().Single().ToldTo.ShouldBe(told.Length);
        Directory.GetFiles(workplace.PathOf("digests"), "*.eml").ShouldNotBeEmpty();

        void Publish(int batch)
        {
            for (var number = 0; number < Articles; number++)
            {
                var host = string.Create(CultureInfo.InvariantCulture, $"site{batch}x{number}.example");
                Page(host + "/a.html", Article($"Withdrawal {batch} {number}", $"Norland will withdraw {100 * (batch + 1) + number} soldiers from the Oster strip by the end of June, its defence minister said on Tuesday.", "The ministry of Suderia said that it welcomes the step and will pay for the trucks."));
                named.Add($"https://{host}/a.html");
            }

            Feed("wire.example/rss.xml", [.. named]);
        }

        void KillAfter(int lines, TimeSpan wait)
        {
            using var process = workplace.StartInWorld("collect", "--all");
            for (var line = 0; line < lines && process.StandardOutput.ReadLine() is { } told; line++) acknowledged.Add(told.Split('\t')[0]);
            Thread.Sleep(wait);
            process.Kill();
            while (process.StandardOutput.ReadLine() is { } told)
            {
                // A line that was cut off by the kill acknowledges nothing.
                if (told.Contains("/a.html", StringComparison.Ordinal)) acknowledged.Add(told.Split('\t')[0]);
            }

            process.WaitForExit();
        }
    }

    private HashSet<string> Held()
    {
        using var store = SqliteReportStore.OpenForReading(workplace.Store);
        return store.Reports().Concat(store.AsideReports(10_000).Select(aside => aside.Report.Report)).Select(report => report.Id.Value).ToHashSet(StringComparer.Ordinal);
    }

    private int Asked(string line) => File.ReadLines(workplace.PathOf("world/asked.log")).Count(asked => asked == line);

    private void Page(string address, string content) => workplace.Write("world/" + address, content);

    private void Feed(string address, params string[] pages) => Page(
        address, "<rss version=\"2.0\"><channel><title>World news</title>" + string.Concat(pages.Select(page => $"<item><title>An item</title><link>{page}</link></item>")) + "</channel></rss>");

    private static string Article(string title, params string[] paragraphs) =>
        $"<!doctype html><html lang=en><head><title>{title}</title><meta property=\"article:published_time\" content=\"2026-03-04\"></head><body><article><h1>{title}</h1>{string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>"))}</article></body></html>";
}
