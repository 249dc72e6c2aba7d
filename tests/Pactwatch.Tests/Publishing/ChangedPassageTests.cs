using Pactwatch.Publishing.Variants;
using Pactwatch.Versions;

namespace Pactwatch.Tests.Publishing;

/// <summary>Changes that stand near each other are one passage, with some words around it.</summary>
public sealed class ChangedPassageTests
{
    private static readonly string Filler = string.Join(' ', Enumerable.Repeat("word", 60));

    [Theory]
    [InlineData("He paid 40 crowns in May.", "He paid 50 crowns in June.", "=He paid |-40|+50|= crowns in |-May|+June|=.")]
    [InlineData("He paid.", "He paid. And she came.", "=He paid. |+And she came.")]
    [InlineData("Same.", "Same.", "")]
    public void Words_stand_as_kept_cut_and_added(string before, string after, string runs) => string.Join(" / ", Passages(before, after).Select(Runs)).ShouldBe(runs);

    [Fact]
    public void Changes_far_from_each_other_are_two_passages_each_with_its_own_surroundings()
    {
        var passages = Passages($"One {Filler} two", $"Three {Filler} four");
        passages.Count.ShouldBe(2);
        (passages[0].IsCutBefore, passages[0].IsCutAfter, passages[1].IsCutBefore, passages[1].IsCutAfter).ShouldBe((false, true, true, false));
        passages[1].Runs[0].Words.Length.ShouldBeLessThanOrEqualTo(60);
    }

    [Fact]
    public void A_passage_ends_with_its_paragraph()
    {
        var passages = Passages("One man came. / Two men left.", "One boy came. / Two boys left.");
        passages.Select(Runs).ShouldBe(["=One |-man|+boy|= came.", "=Two |-men|+boys|= left."]);
    }

    private static List<ChangedPassage> Passages(string before, string after)
    {
        var (one, other) = (Versions.Version.Of(before), Versions.Version.Of(after));
        return [.. ChangedPassage.Of(VersionComparer.Compare(one, other), one.Text, other.Text)];
    }

    private static string Runs(ChangedPassage passage) =>
        string.Join('|', passage.Runs.Select(run => (run.Change switch { VariantChange.Cut => '-', VariantChange.Added => '+', _ => '=' }) + run.Words));
}
