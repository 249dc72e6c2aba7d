using Pactwatch.Generated;
using Pactwatch.Text;

namespace Pactwatch.Tests.Generated;

/// <summary>The load that drills and benchmarks carry: that it is the same each time, and what it should be.</summary>
public sealed class GeneratedAgreementsTests
{
    private const int Few = 90;

    [Fact]
    public void The_same_seed_gives_the_same_reports_and_another_seed_others()
    {
        Lines(Few, 3).ShouldBe(Lines(Few, 3));
        Lines(Few, 3).ShouldNotBe(Lines(Few, 4));
    }

    [Fact]
    public void More_reports_begin_with_the_fewer() => Lines(Few * 2, 3)[..Lines(Few, 3).Length].ShouldBe(Lines(Few, 3));

    [Fact]
    public void No_two_reports_are_the_same_nor_lie_at_one_address()
    {
        var reports = GeneratedAgreements.Reports(3_000, 3).ToList();

        reports.Select(report => report.ToReport().Id).Distinct().Count().ShouldBe(reports.Count);
        reports.Select(report => report.Address).Distinct(StringComparer.Ordinal).Count().ShouldBe(reports.Count);
        reports.Select(report => report.Number).ShouldBe(Enumerable.Range(0, reports.Count));
    }

    [Fact]
    public void Agreements_have_eight_to_twenty_four_reports_and_overlap_in_time()
    {
        var stories = GeneratedAgreements.Reports(3_000, 3).Where(report => report.Agreement is not null).GroupBy(report => report.Agreement!.Value).SkipLast(1).ToList();

        stories.Min(story => story.Count()).ShouldBe(8);
        stories.Max(story => story.Count()).ShouldBe(24);
        stories.Max(story => story.Min(report => report.PublishedOn.Year)).ShouldBeGreaterThan(stories.Min(story => story.Min(report => report.PublishedOn.Year)) + 8);
    }

    [Fact]
    public void Each_agreement_becomes_one_accord_with_days_that_are_owed()
    {
        var agreements = GeneratedAgreements.Reports(Few, 3).ToDictionary(report => report.ToReport().Id, report => report.Agreement);
        var ledger = Pipeline.English.Reconcile([.. GeneratedAgreements.Reports(Few, 3).Select(report => report.ToReport())], [], null, Environment.ProcessorCount);

        foreach (var reports in agreements.Where(pair => pair.Value is not null).GroupBy(pair => pair.Value, pair => pair.Key))
        {
            var accord = ledger.Accords.Single(accord => accord.Reports.Contains(reports.First()));
            accord.Reports.AsEnumerable().ShouldBe(reports.Order(), $"agreement {reports.Key}");
            accord.Undertakings.ShouldContain(entry => entry.Window.To != null);
        }
    }

    private static byte[] Lines(int count, ulong seed)
    {
        using var stream = new MemoryStream();
        GeneratedAgreements.WriteLines(stream, count, seed);
        return stream.ToArray();
    }
}
