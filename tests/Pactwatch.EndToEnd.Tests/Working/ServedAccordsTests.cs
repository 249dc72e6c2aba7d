using System.Net;
using System.Text.RegularExpressions;
using Pactwatch.Storage.Tests.Postgres;

namespace Pactwatch.EndToEnd.Tests.Working;

/// <summary>
/// What is served of a store on a server, whose accords a worker made, is what is served of a file, whose accords are made on the
/// spot: the same pages to the letter, some of each kind.
/// </summary>
public sealed partial class ServedAccordsTests(PostgresServer postgres) : IDisposable
{
    private const int PagesOfKind = 2;
    private const int FewestPages = 50;

    private readonly Workplace workplace = new();

    [Fact]
    public async Task The_pages_of_accords_that_a_worker_made_are_those_of_accords_made_on_the_spot()
    {
        var reports = Path.Combine(Repository.Root, "corpora", "lower-vesk", "reports");
        var store = postgres.NewDatabase();
        workplace.Run("read", reports, "--store", workplace.Store).ExitCode.ShouldBe(0);
        workplace.Run("read", reports, "--store", store).ExitCode.ShouldBe(0);
        workplace.Run("worker", "--until-idle", "--store", store).ExitCode.ShouldBe(0);
        postgres.Ask<long>(store, "SELECT count(*) FROM pactwatch.accord").ShouldBeGreaterThan(0);
        using var made = await Served.Start(workplace, workplace.Store);
        using var kept = await Served.Start(workplace, store);

        var seen = new HashSet<string>();
        var ofKind = new Dictionary<string, int>();
        var next = new Queue<string>(["/", "/search?q=withdraw", "/api/v1/ledger"]);
        var compared = 0;
        while (next.TryDequeue(out var path))
        {
            var kind = Identifier().Replace(path, "*");
            ofKind[kind] = ofKind.GetValueOrDefault(kind) + 1;
            if (ofKind[kind] > PagesOfKind) continue;
            var (status, page) = await made.Page(path);
            (await kept.Page(path)).ShouldBe((status, page), path);
            // What was told later is not there on an earlier day, and that is said.
            if (status == HttpStatusCode.NotFound && path.Contains("as-of=", StringComparison.Ordinal)) continue;
            status.ShouldBe(HttpStatusCode.OK, path);
            compared++;
            foreach (var link in Link().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups["path"].Value)).Where(link => !ItsOwn().IsMatch(link) && seen.Add(link))) next.Enqueue(link);
        }

        compared.ShouldBeGreaterThan(FewestPages);
        TestContext.Current.SendDiagnosticMessage($"{compared} pages compared.");
    }

    public void Dispose() => workplace.Dispose();

    [GeneratedRegex("href=\"(?<path>/[^\"#]*)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Link();

    // Ids, days, numbers of pages, orders.
    [GeneratedRegex(@"[0-9a-f]{12,}(-status-\d+)?|\d{4}-\d\d-\d\d|page=\d+|month=\d{4}-\d\d|sort=-?\w+|(?<=-(other|revision)-)\d+", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Identifier();

    /// <summary>What is of one store alone: its workers, the addresses of its calendars and feeds; and what came from outside.</summary>
    [GeneratedRegex("^/(watch|subscribe|calendars|feeds|reports/[^/]+/raw)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex ItsOwn();
}
