using Pactwatch.Training.Attributions;

namespace Pactwatch.Training.Tests;

public sealed class AttributionTrainingTests
{
    private const string Text = "Ana Novak endorsed the sale. The mayors endorsed the new bridge. The convoy crossed the river.";

    private static readonly string[] Lines =
    [
        "T1\tSource 0 9\tAna Novak",
        "T2\tCue 10 18\tendorsed",
        "T3\tContent 19 27\tthe sale",
        "E1\tAttribution:T2 Cue:T2 Source:T1 Content:T3",
        "T4\tCue 40 48\tendorsed",
        "T5\tContent 49 52;57 63\tthe … bridge",
        "E2\tAttribution:T4 Cue:T4 Content1:T5",
        "T6\tCue 75 82\tcrossed",
        "E3\tAttribution:T6 Cue:T6",
    ];

    [Fact]
    public void An_attribution_is_read_with_all_pieces_of_its_roles()
    {
        var document = PolNearCorpus.Read("one", Text, Lines);
        document.Attributions.Select(marked => string.Join(" … ", marked.Cue.Concat(marked.Content).Select(span => span.In(Text))))
            .ShouldBe(["endorsed … the sale", "endorsed … the … bridge"]);
    }

    [Fact]
    public void Offsets_count_code_points()
    {
        var document = PolNearCorpus.Read("one", "🕊 She hoped for rain.", ["T1\tCue 6 11\thoped", "T2\tContent 12 20\tfor rain", "E1\tAttribution:T1 Cue:T1 Content:T2"]);
        document.Attributions.ShouldHaveSingleItem().Cue.ShouldHaveSingleItem().In(document.Text).ShouldBe("hoped");
    }

    [Fact]
    public void What_was_marked_weighs_for_a_cue_and_what_was_not_against_it()
    {
        var rows = Train();
        Weight("endorse VERB").ShouldBePositive();
        Weight("cross VERB").ShouldBeNegative();

        int Weight(string lemma) => int.Parse(rows.Single(row => row.StartsWith($"cue\tlemma\t{lemma}\t", StringComparison.Ordinal)).Split('\t')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void The_same_reports_give_the_same_rows() => Train().ShouldBe(Train());

    private static List<string> Train() => [.. AttributionTraining.Train(Enumerable.Repeat(PolNearCorpus.Read("one", Text, Lines), 8), _ => { })];
}
