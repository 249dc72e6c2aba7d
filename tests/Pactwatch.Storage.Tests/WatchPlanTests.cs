using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Storage.Watching;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>What is asked again and again is found by an index, however much there is: the engine's own plan says so.</summary>
public sealed partial class WatchPlanTests : IDisposable
{
    private const int Pages = 10_000;

    private static readonly WatchedSource Tides = new("https://tides.example/feed", SourceKind.Feed, Noon);

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Among_ten_thousand_pages_and_jobs_no_look_walks_over_a_table_or_sorts_it()
    {
        using var store = SqliteReportStore.OpenForWriting(folder.StorePath);
        Fill(store);
        var before = store.Statements.ToHashSet(StringComparer.Ordinal);

        AskForPages(store);
        DoWork(store);

        var statements = store.Statements.Where(sql => !before.Contains(sql)).ToList();
        statements.Count(sql => Steps(sql).Any()).ShouldBeGreaterThan(15);
        statements.SelectMany(sql => Steps(sql).Where(step => Walk().IsMatch(step)).Select(step => $"{step} in {sql}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SELECT * FROM watched_page WHERE title = 'x'")]
    [InlineData("SELECT * FROM job p ORDER BY host")]
    public void A_walk_would_be_seen(string sql)
    {
        SqliteReportStore.OpenForWriting(folder.StorePath).Dispose();

        Steps(sql).ShouldContain(step => Walk().IsMatch(step));
    }

    public void Dispose() => folder.Dispose();

    private static void Fill(SqliteReportStore store)
    {
        store.Put([Tides]);
        store.Find(
            [.. Enumerable.Range(0, Pages).Select(number => new WatchedPage($"p{number}", null, Tides.Id, Noon) { State = PageState.Held, NextAt = Noon })],
            [.. Enumerable.Range(0, Pages / 2).Select(number => new JobToDo($"page {number}", JobKind.Page, $"p{number}", "tides.example", Noon))]);
    }

    private static void AskForPages(SqliteReportStore store)
    {
        store.DuePages(Noon, 10).Length.ShouldBe(10);
        foreach (var source in new[] { null, Tides.Id })
        {
            foreach (var state in new PageState?[] { null, PageState.Held }) store.Pages(source, state, 10).Length.ShouldBe(10);
            store.Collections(source, 10).ShouldBeEmpty();
        }

        store.AsideReports(10).ShouldBeEmpty();
    }

    private static void DoWork(SqliteReportStore store)
    {
        var job = store.Take(new JobRequest("w1", Noon, Noon, [JobKind.Page], [])).ShouldNotBeNull();
        store.Begin(job, Noon).ShouldBeTrue();
        store.Commit(job, new JobEffect(JobEnd.SetAside("no use"), Noon)).ShouldNotBeNull();
        store.SetAsideJobs().ShouldHaveSingleItem();
        store.Retry(job.Key, Noon).ShouldBeTrue();
        store.Release(["w1"]);
        store.LeaseOwners().ShouldBeEmpty();
        store.Pending([JobKind.Page]).Count.ShouldBe(Pages / 2);
        store.Forget(Noon);
    }

    private List<string> Steps(string sql)
    {
        var steps = new List<string>();
        if (!Explained().IsMatch(sql)) return steps;
        using var connection = new SqliteConnection($"Data Source={folder.StorePath};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var name in Parameter().Matches(sql).Select(match => match.Value).Distinct(StringComparer.Ordinal)) command.Parameters.AddWithValue(name, DBNull.Value);
        using var row = command.ExecuteReader();
        while (row.Read()) steps.Add(row.GetString(3));
        return steps;
    }

    [GeneratedRegex("^(SELECT|INSERT|UPDATE|DELETE)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Explained();

    [GeneratedRegex("@[a-z_0-9]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Parameter();

    // The log is walked over from its newest row on, as far as rows are asked for.
    [GeneratedRegex("^SCAN (TABLE )?(?!TABLE |.*USING|json_each|CONSTANT|collection$|pending$|\\(subquery|SUBQUERY)|TEMP B-TREE FOR (RIGHT PART OF |LAST TERM OF )?ORDER BY", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Walk();
}
