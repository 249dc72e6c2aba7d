using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Derivation;
using Pactwatch.Derivation.Reuse;

namespace Pactwatch.Tests.Derivation.Reuse;

/// <summary>Passages that two texts share.</summary>
public sealed class TextAlignerTests
{
    private const string Port = "The port of Helm opened at dawn and the first nine ships with grain left for the south while crowds sang until noon.";

    [Theory]
    [InlineData(Port, ReuseKind.Verbatim)]
    [InlineData("THE PORT OF HELM opened at dawn, and the first nine ships, with grain, left for the south; while crowds sang until noon!", ReuseKind.Verbatim)]
    [InlineData("The port of Helm opened at dawn and the first ten ships with grain left for the south while people sang until noon.", ReuseKind.LightlyEdited)]
    [InlineData("The port of Helm opened at dawn and the first nine big ships with grain left for the south until noon.", ReuseKind.LightlyEdited)]
    [InlineData("The port of Helm was thrown open at dawn and the first few of nine ships with grain then sailed off for the south while many sang.", ReuseKind.Rewritten)]
    public void A_passage_is_verbatim_lightly_edited_or_rewritten(string copy, ReuseKind kind)
    {
        var shared = Between(Port, "Rain fell. " + copy + " Prices rose again.");
        shared.Passages.ShouldHaveSingleItem().Kind.ShouldBe(kind);
        shared.Passages[0].OfA.Start.ShouldBe(0);
    }

    [Theory]
    [InlineData("The port of Helm opened at dawn.", "At dawn the port stayed closed, and Helm was still.")]
    [InlineData("The United Nations Security Council met in Helm.", "Crowds sang as the United Nations Security Council sat.")]
    [InlineData("Farmers waited for rain.", "Mills stood still.")]
    [InlineData("", "")]
    public void Names_and_set_phrases_are_no_passage(string a, string b)
    {
        var shared = Between(a, b);
        (shared.Passages.Length, shared.ShareOfA, shared.ShareOfB, shared.LongestRun).ShouldBe((0, 0, 0, 0));
    }

    [Fact]
    public void Passages_that_changed_places_are_found_each()
    {
        const string other = "Farmers in the hills waited for rain as prices fell again and the mills stood still.";
        var shared = Between(Port + " " + other, other + " " + Port);
        shared.Passages.Length.ShouldBe(2);
        (shared.ShareOfA, shared.ShareOfB).ShouldBe((1000, 1000));
    }

    [Fact]
    public void A_text_is_wholly_in_itself()
    {
        var shared = Between(Port, Port);
        (shared.ShareOfA, shared.ShareOfB, shared.LongestRun).ShouldBe((1000, 1000, 23));
    }

    [Fact]
    public void Which_text_is_given_first_changes_nothing()
    {
        var words = Gen.ArrayOf(Gen.Choose(0, 12)).Select(numbers => string.Join(' ', numbers.Select(number => "w" + number)));
        Prop.ForAll(words.Two().ToArbitrary(), pair =>
        {
            var (there, back) = (Between(pair.Item1, pair.Item2), Between(pair.Item2, pair.Item1));
            return there.ShareOfA == back.ShareOfB && there.ShareOfB == back.ShareOfA && there.LongestRun == back.LongestRun
                && there.Turned().Passages.SequenceEqual(back.Passages);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(80));
    }

    [Fact]
    public void Shares_and_passages_stay_inside_their_texts()
    {
        var words = Gen.ArrayOf(Gen.Elements("a", "b", "c", "port", "Helm", ".", "'", "2,500", "U.S.", "’s", ",")).Select(pieces => string.Join(' ', pieces));
        Prop.ForAll(words.Two().ToArbitrary(), pair =>
        {
            var shared = Between(pair.Item1, pair.Item2);
            return shared is { ShareOfA: >= 0 and <= 1000, ShareOfB: >= 0 and <= 1000 }
                && shared.Passages.All(passage => passage.OfA.End <= pair.Item1.Length && passage.OfB.End <= pair.Item2.Length && passage.Words <= passage.OfA.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(80));
    }

    private static ReusedText Between(string a, string b)
    {
        var aligner = new TextAligner();
        aligner.Open(a);
        return aligner.With(b);
    }
}
