using Pactwatch.Training.Terms;

namespace Pactwatch.Training.Tests;

/// <summary>What a word tells, from how many pieces of open texts it stands in (--terms).</summary>
public sealed class TermWeightTrainingTests
{
    // A piece each: they are shorter than 300 words.
    private static readonly string[] Texts =
    [
        "The ferries of Aldermere stand still.", "A ferry sank.", "The treaty was signed.", "Treaties bind.", "Of the quarry nothing is left.", "The end.", "The start.", "The rest.", "The same.",
    ];

    [Fact]
    public void A_word_in_more_than_twelve_pieces_of_a_hundred_tells_nothing() => Rows(Texts)["the"].ShouldBe("0");

    [Fact]
    public void Forms_of_a_word_are_counted_as_one()
    {
        // "ferries" and "ferry", in 2 of 25 pieces: the natural logarithm of 26 / 2.5 in hundredths.
        Rows([.. Texts, .. Enumerable.Repeat("On.", 16)])["ferry"].ShouldBe("234");
    }

    [Fact]
    public void A_word_of_a_single_piece_is_as_good_as_unknown_and_weighs_like_it()
    {
        var rows = Rows(Texts);
        rows.ShouldNotContainKey("quarry");
        // In none of 9 pieces: the natural logarithm of 10 / 0.5.
        rows["*"].ShouldBe("300");
    }

    [Fact]
    public void A_word_counts_once_in_a_piece_and_a_long_text_is_several()
    {
        // 600 words are two pieces, each with "quay"; alone they would be too common, so other pieces stand beside them.
        var rows = Rows([string.Join(' ', Enumerable.Repeat("quay", 600)), .. Enumerable.Repeat("On.", 23)]);
        rows["quay"].ShouldBe("234");
    }

    [Fact]
    public void The_rows_are_by_stem_and_the_same_each_time()
    {
        var rows = TermWeightTraining.Train(Texts).ToList();
        rows.ShouldBe(TermWeightTraining.Train(Texts));
        rows.Skip(1).ShouldBe(rows.Skip(1).Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Rows(string[] texts) =>
        TermWeightTraining.Train(texts).Select(row => row.Split('\t')).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
}
