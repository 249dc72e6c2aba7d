using System.Collections.Immutable;
using Pactwatch.Storage.Kept;
using Pactwatch.Text;

namespace Pactwatch.Storage.Tests;

/// <summary>What will be asked for is fetched a few reports at a time; what it comes to is what one question each would.</summary>
public sealed class ReadAheadTests
{
    private const string Version = "x-1";

    private readonly ReadAhead ahead = new(atOnce: 3);
    private readonly ImmutableArray<Report> reports = [.. Enumerable.Range(0, 7).Select(number => new Report(new ReportId($"r-{number:x16}"), "", ["a.txt"], ReportKind.Report, Handling.Public, SampleReports.Reading("Norland withdraws.")))];
    private readonly Cache cache;

    public ReadAheadTests() => cache = new Cache(reports.Where(report => report != reports[4]).Select(report => report.Id));

    [Fact]
    public void Expected_reports_are_asked_for_together()
    {
        ahead.Expect(reports, Version);

        reports.Select(report => ahead.Of(cache, report, Version) is not null).ShouldBe([true, true, true, true, false, true, true]);
        cache.Questions.ShouldBe([3, 3, 1]);
    }

    [Fact]
    public void They_may_be_asked_for_in_another_order()
    {
        ahead.Expect(reports, Version);

        foreach (var number in new[] { 6, 0, 3, 1, 4, 2, 5 }) (ahead.Of(cache, reports[number], Version) is not null).ShouldBe(number != 4);
        cache.Questions.ShouldBe([1, 3, 3]);
    }

    [Fact]
    public void What_is_asked_for_again_is_fetched_again()
    {
        ahead.Expect(reports, Version);
        ahead.Of(cache, reports[0], Version);

        ahead.Of(cache, reports[0], Version).ShouldBe([0]);
        ahead.Of(cache, reports[4], Version).ShouldBeNull();
        ahead.Of(cache, reports[4], Version).ShouldBeNull();
        cache.Questions.ShouldBe([3, 1, 3, 1]);
    }

    [Fact]
    public void Of_the_same_report_that_is_held_under_another_day_nothing_is_given()
    {
        ahead.Expect(reports, Version);
        ahead.Of(cache, reports[0], Version);
        var dated = reports[1] with { Reading = SampleReports.ReadingGiven("Norland withdraws.", new NodaTime.LocalDate(2031, 5, 4)) };

        ahead.Of(cache, dated, Version).ShouldBeNull();
        ahead.Of(cache, reports[1], Version).ShouldNotBeNull();
    }

    [Fact]
    public void Another_version_and_what_nobody_expected_are_asked_for_alone()
    {
        ahead.Expect(reports[..2], Version);

        ahead.Of(cache, reports[0], "x-2").ShouldBeNull();
        ahead.Of(cache, reports[5], Version).ShouldBe([5]);
        cache.Questions.ShouldBe([1, 1]);
    }

    /// <summary>Counts the reports of each question.</summary>
    private sealed class Cache(IEnumerable<ReportId> held) : IClaimCache
    {
        private readonly HashSet<ReportId> held = [.. held];
        private readonly Dictionary<ReportId, string> anchors = [];

        public List<int> Questions { get; } = [];

        public ImmutableArray<byte[]?> HeldClaims(IReadOnlyList<(ReportId Report, string Anchor)> keys, string extractorVersion)
        {
            Questions.Add(keys.Count);
            return [.. keys.Select(key => extractorVersion == Version && held.Contains(key.Report) && IsFirst(key) ? new[] { Convert.ToByte(key.Report.Value[^1..], 16) } : null)];
        }

        public void PutClaims(IReadOnlyList<CachedClaims> batch) => throw new NotSupportedException();

        public void DropClaims() => throw new NotSupportedException();

        private bool IsFirst((ReportId Report, string Anchor) key) => anchors.TryAdd(key.Report, key.Anchor) || anchors[key.Report] == key.Anchor;
    }
}
