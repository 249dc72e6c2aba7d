using Pactwatch.Storage.Rows;
using Pactwatch.Text;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>Claims are kept by report, extractor and anchor, and given back to the byte or not at all.</summary>
public abstract class ClaimCacheContract : IDisposable
{
    private readonly RowStore store;
    private readonly ReportId report;

    protected ClaimCacheContract(RowStore store)
    {
        this.store = store;
        report = store.Add([Report("a", "a.txt")]).Single().Id;
    }

    [Fact]
    public void Claims_are_found_under_their_own_key_only()
    {
        store.PutClaims([Claims([1, 0, 255], "extractor/1", "2026-03-03")]);

        store.TryGetClaims(report, "extractor/1", "2026-03-03").ShouldBe([1, 0, 255]);
        store.TryGetClaims(report, "extractor/2", "2026-03-03").ShouldBeNull();
        store.TryGetClaims(report, "extractor/1", "2026-03-04").ShouldBeNull();
        store.TryGetClaims(new ReportId("r-0000000000000000"), "extractor/1", "2026-03-03").ShouldBeNull();
    }

    [Fact]
    public void Claims_of_several_reports_come_in_the_order_of_the_question()
    {
        var other = store.Add([Report("b", "b.txt")]).Single().Id;
        store.PutClaims([Claims([1], "extractor/1", "2026-03-03"), Claims([2], "extractor/1", "2026-03-04"), Claims([3], "extractor/2", "2026-03-05"), Claims([4], "extractor/1", "2026-03-04") with { Report = other }]);

        store.HeldClaims([(other, "2026-03-04"), (report, "2026-03-03"), (other, "2026-03-03"), (report, "2026-03-05"), (report, "2026-03-04"), (report, "2026-03-03")], "extractor/1")
            .ShouldBe([[4], [1], null, null, [2], [1]]);
        store.HeldClaims([], "extractor/1").ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_body_is_found_as_such()
    {
        store.PutClaims([Claims([], "extractor/1", "")]);

        store.TryGetClaims(report, "extractor/1", "").ShouldBe([]);
    }

    [Fact]
    public void The_last_put_counts()
    {
        store.PutClaims([Claims([1], "extractor/1", "a"), Claims([2], "extractor/1", "b")]);
        store.PutClaims([Claims([3], "extractor/1", "a")]);

        store.TryGetClaims(report, "extractor/1", "a").ShouldBe([3]);
        store.TryGetClaims(report, "extractor/1", "b").ShouldBe([2]);
    }

    [Fact]
    public void Claims_of_a_report_that_is_not_held_are_refused_with_their_batch()
    {
        var stray = Claims([1], "extractor/1", "a") with { Report = new ReportId("r-0000000000000000") };

        Should.Throw<StoreException>(() => store.PutClaims([Claims([1], "extractor/1", "a"), stray])).Message.ShouldContain("r-0000000000000000");

        store.TryGetClaims(report, "extractor/1", "a").ShouldBeNull();
    }

    [Fact]
    public void A_dropped_cache_is_empty_and_nothing_else_is()
    {
        store.PutClaims([Claims([1], "extractor/1", "a")]);

        store.DropClaims();

        store.TryGetClaims(report, "extractor/1", "a").ShouldBeNull();
        store.Reports().ShouldHaveSingleItem();
    }

    public void Dispose()
    {
        store.Dispose();
        Remove();
    }

    /// <summary>Removes the place where the store was, after it was closed.</summary>
    protected abstract void Remove();

    private CachedClaims Claims(byte[] body, string version, string anchor) => new(report, version, anchor, body, "run-1", Noon);
}
