using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Pactwatch.Stories.Streaming;

namespace Pactwatch.Tests.Stories.Streaming;

/// <summary>Stories are a function of the set of reports: orders, batches and late comers change nothing.</summary>
public sealed class StoryStreamProperties
{
    private static readonly string[] Words = ["Tarrin", "Vesk", "Orlo", "Mirzel", "Hessle", "Kerish", "quake", "ferry", "truce", "strike", "quarry", "treaty", "14", "230", "donors", "letters"];

    [Fact]
    public void In_any_order_and_any_batches_the_same_reports_give_the_same_stories_and_revisions() =>
        Prop.ForAll(Arb.From(Sets), set => Told([.. set.Reports]).SequenceEqual(Told([.. set.Batches]))).QuickCheckThrowOnFailure();

    [Fact]
    public void So_do_more_reports_of_one_day_than_are_linked_at_once()
    {
        var reports = Enumerable.Range(0, 2_300).Select(at => new StreamedReport($"r{at:D4}", null, $"Tarrin {at % 190}", $"Ferry {at % 190} of Vesk meets ship {at % 190 * 7} of Orlo")).ToArray();
        string[] atOnce = [.. Told([reports])];
        atOnce.Length.ShouldBeLessThan(reports.Length / 2);
        Told([.. reports.Reverse().Chunk(700)]).ShouldBe(atOnce);
        Told([.. reports.Chunk(900)]).ShouldBe(atOnce);
        // The first thousand stay linked; the next are linked again around one that comes in late.
        Told([[.. reports.Where((_, at) => at != 1_500)], [reports[1_500]]]).ShouldBe(atOnce);
    }

    [Fact]
    public void Each_report_is_in_one_story() =>
        Prop.ForAll(Arb.From(Sets), set => Stream(set.Batches).Stories.SelectMany(story => story.Reports).Order(StringComparer.Ordinal).SequenceEqual(set.Reports[0].Select(report => report.Id).Order(StringComparer.Ordinal))).QuickCheckThrowOnFailure();

    private static Gen<StreamedReport[]> Reports =>
        from count in Gen.Choose(0, 24)
        from reports in Gen.ArrayOf(
            from day in Gen.Choose(0, 9)
            from words in Gen.ArrayOf(Gen.Elements(Words), 6)
            select (day, words),
            count)
        select reports.Select((report, at) => new StreamedReport($"r{at:D2}", report.day == 0 ? null : new LocalDate(2031, 1, report.day), report.words[0], string.Join(' ', report.words))).ToArray();

    // The same reports at once, and shuffled in batches.
    private static Gen<(StreamedReport[][] Reports, StreamedReport[][] Batches)> Sets =>
        from reports in Reports
        from shuffled in Gen.Shuffle(reports)
        from size in Gen.Choose(1, 5)
        select (new[] { reports }, shuffled.Chunk(size).ToArray());

    private static StoryStream Stream(StreamedReport[][] batches)
    {
        var stream = new StoryStream([new StoryRuling("r01", "r02", AreOne: true), new StoryRuling("r03", "r04", AreOne: false)]);
        foreach (var batch in batches) stream.Add(batch);
        return stream;
    }

    private static IEnumerable<string> Told(StreamedReport[][] batches)
    {
        var stream = Stream(batches);
        return stream.Stories.Select(story => $"{string.Join(' ', story.Reports)} {story.From} {story.To} {string.Join(' ', story.Words)}")
            .Concat(stream.Revisions.Select(revision => $"{revision.Kind} {revision.On} {revision.Story} {revision.Other} {string.Join(' ', revision.Reports)} {string.Join(' ', revision.Words)}"));
    }
}
