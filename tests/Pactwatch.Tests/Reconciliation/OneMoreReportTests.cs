using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime.Text;
using Pactwatch.Language;
using Pactwatch.Publishing;
using Pactwatch.Text;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>What was read of a report is remembered with it: the ledger is the same as the one that is made from nothing.</summary>
public sealed class OneMoreReportTests
{
    private static readonly (string? Published, string Text)[] Told =
    [
        ("2031-03-03", "Norland and Kerland signed the accord on Monday. Norland will withdraw 600 troops from Tarrin by the end of June 2031, its minister said. “We leave as friends and we leave on time,” said Ana Rosk, the Norland minister."),
        ("2031-03-04", "Norland will pull 600 soldiers out of Tarrin in June 2031, Northwire reported. “We leave as friends and we leave on time,” Ana Rosk said. About 2,500 Norland troops are in Kerland."),
        (null, "Under the accord that Norland and Kerland signed, 600 troops leave Tarrin by June 2031 and Kerland releases 40 prisoners within 60 days of signing. “We leave as friends and we leave on time,” Rosk said."),
        ("2031-05-20", "Kerland will release 40 prisoners by 1 July 2031 under the accord with Norland. Norland will withdraw its troops from Tarrin by the end of August 2031, two months later than was agreed."),
        ("2031-07-02", "Kerland released 40 prisoners on Tuesday under the accord with Norland. Some 2,450 Norland troops remain in Kerland."),
        (null, "Norland will withdraw 600 troops from Tarrin by the end of next year under the accord with Kerland, a paper wrote. “We leave as friends and we leave on time,” Ana Rosk said."),
    ];

    [Theory]
    [InlineData(new[] { 0, 1, 2, 3, 4, 5 })]
    [InlineData(new[] { 5, 4, 3, 2, 1, 0 })]
    [InlineData(new[] { 2, 5, 0, 4, 1, 3 })]
    public void Reports_that_come_in_one_by_one_give_the_ledger_of_all_at_once(int[] order)
    {
        var (pipeline, known) = (Pipeline.EnglishWith([]), new KnownReports());
        for (var count = 1; count <= order.Length; count++)
        {
            var held = order.Take(count).ToArray();
            var grown = Bytes(pipeline, known.Recognize([.. held.Select(Report)]));
            grown.ShouldBe(Bytes(Pipeline.EnglishWith([]), [.. held.Select(Report)]));
        }
    }

    [Fact]
    public void Whatever_comes_and_goes_in_whatever_order_the_ledger_is_that_of_the_reports_held()
    {
        var arrivals =
            from order in Gen.Shuffle(Enumerable.Range(0, Told.Length).ToArray())
            from gone in Gen.Choose(0, Told.Length - 1)
            from at in Gen.Choose(1, Told.Length)
            select (order, gone, at);
        var (pipeline, known) = (Pipeline.EnglishWith([]), new KnownReports());
        Prop.ForAll(arrivals.ToArbitrary(), arrival =>
        {
            byte[] Grown(int[] held) => Bytes(pipeline, known.Recognize([.. held.Select(Report)]));
            for (var count = 1; count < arrival.at; count++) Grown(arrival.order[..count]);
            var left = arrival.order[..arrival.at].Where(number => number != arrival.gone).ToArray();
            Grown(left).ShouldBe(Bytes(Pipeline.EnglishWith([]), [.. left.Select(Report)]));
            Grown(arrival.order).ShouldBe(Grown([.. arrival.order.Order()]));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(7, 11));
    }

    [Fact]
    public void A_report_that_was_taken_out_leaves_nothing_behind()
    {
        var (pipeline, known) = (Pipeline.EnglishWith([]), new KnownReports());
        var all = Enumerable.Range(0, Told.Length).ToArray();
        Bytes(pipeline, known.Recognize([.. all.Select(Report)]));
        Bytes(pipeline, known.Recognize([.. all.Skip(1).Select(Report)])).ShouldBe(Bytes(Pipeline.EnglishWith([]), [.. all.Skip(1).Select(Report)]));
    }

    [Fact]
    public void A_report_is_known_again_by_all_that_it_holds()
    {
        var known = new KnownReports();
        var first = known.Recognize([Report(0), Report(1)]);
        known.Recognize([Report(1), Report(0)]).ShouldBe([first[1], first[0]], ReferenceEqualityComparer.Instance);
        known.Recognize([Report(0) with { Handling = Handling.Protected }])[0].ShouldNotBeSameAs(first[0]);
        known.Recognize([Report(0) with { Sources = ["other.txt"] }])[0].Sources.ShouldBe(["other.txt"]);
        var reading = Report(0).Reading with { Published = PublishedBelief.Unknown };
        known.Recognize([Report(0) with { Reading = reading }])[0].Published.ShouldBe(PublishedBelief.Unknown);
        known.Recognize([Report(0) with { Reading = reading with { Text = ReportText.Raw("Other words.") } }])[0].Text.Characters.ShouldBe("Other words.");
    }

    private static Report Report(int number)
    {
        var (published, text) = Told[number];
        var belief = published is null ? PublishedBelief.Unknown : PublishedBelief.On(LocalDatePattern.Iso.Parse(published).Value, PublishedBasis.Given);
        var reading = new ReportReading(ReportText.Raw(text), null, $"Paper {number}", null, null, "en", belief, null, [new Finding("test", "Nothing was wrong.")]) { Links = [new TextLink(new TextSpan(0, 7), "https://norland.example/accord")] };
        return new Report(new ReportId($"r-000000000000000{number}"), new string((char)('0' + number), 64), [$"{number}.txt"], ReportKind.Report, Handling.Public, reading);
    }

    private static byte[] Bytes(Pipeline pipeline, ImmutableArray<Report> reports)
    {
        using var stream = new MemoryStream();
        LedgerJsonWriter.Write(stream, pipeline.Reconcile(reports, [], null, 1), new LedgerExport("test"));
        return stream.ToArray();
    }
}
