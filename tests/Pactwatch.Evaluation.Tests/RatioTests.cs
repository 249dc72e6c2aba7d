using Pactwatch.Evaluation.Scoring;

namespace Pactwatch.Evaluation.Tests;

public sealed class RatioTests
{
    [Theory]
    [InlineData(1, 3, "0.333")]
    [InlineData(2, 3, "0.667")]
    [InlineData(1, 16, "0.062")]
    [InlineData(3, 16, "0.188")]
    [InlineData(1, 80, "0.013")]
    [InlineData(0, 7, "0.000")]
    [InlineData(7, 7, "1.000")]
    [InlineData(0, 0, "0.000")]
    public void Three_digits_are_printed_as_floating_point_would(int part, int whole, string expected)
    {
        Ratio.Of(part, whole).ToString().ShouldBe(expected);
    }

    [Fact]
    public void A_figure_between_two_digits_is_printed_as_the_floating_point_result_is()
    {
        // Both are 13/16.
        Ratio.Of(13, 16).ToString().ShouldBe("0.812");
        new PrecisionRecall(13, 1, 5).F1.ToString().ShouldBe("0.813");
        new PrecisionRecall(13, 1, 5).F1.ShouldBe(Ratio.Of(13, 16));
    }

    [Fact]
    public void Equal_numbers_are_equal_however_they_came_about()
    {
        Ratio.Of(2, 4).ShouldBe(Ratio.Of(0.5m));
        (Ratio.Of(1, 3) + Ratio.Of(1, 6)).ShouldBe(Ratio.Of(0.50m));
        Ratio.HarmonicMean(Ratio.Of(1, 2), Ratio.One).ShouldBe(Ratio.Of(2, 3));
        Ratio.HarmonicMean(Ratio.Zero, Ratio.Zero).ShouldBe(Ratio.Zero);
        default(Ratio).ShouldBe(Ratio.Of(0));
    }
}
