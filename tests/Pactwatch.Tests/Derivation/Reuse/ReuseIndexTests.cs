using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Derivation.Reuse;

namespace Pactwatch.Tests.Derivation.Reuse;

/// <summary>Which reports are looked at together, while they are added one by one.</summary>
public sealed class ReuseIndexTests
{
    private static readonly string[] Words = [.. Enumerable.Range(0, 400).Select(i => "w" + i)];

    [Theory]
    [InlineData(ReuseIndex.SureRun, true)]
    [InlineData(30, true)]
    [InlineData(60, true)]
    [InlineData(2, false)]
    [InlineData(0, false)]
    public void A_run_of_shared_words_makes_candidates_from_a_sure_length_on(int run, bool isFound)
    {
        for (var offset = 0; offset < 12; offset++)
        {
            var first = string.Join(' ', Words[offset..100]);
            var second = string.Join(' ', Words[200..(220 + offset)]) + " " + string.Join(' ', Words[30..(30 + run)]) + " " + string.Join(' ', Words[300..330]);
            Candidates(first, second).ShouldBe(isFound ? [0] : []);
        }
    }

    [Fact]
    public void Reports_are_numbered_as_they_come_and_each_is_tied_to_earlier_ones_only()
    {
        var (text, other) = (string.Join(' ', Words[..80]), string.Join(' ', Words[100..180]));
        var index = new ReuseIndex();
        var candidates = new List<ReuseCandidate>();
        foreach (var (added, expected) in new[] { (text, Array.Empty<int>()), (other, []), (text, [0]), (other + " " + text, [0, 1, 2]) })
        {
            index.Add(added, candidates).ShouldBe(index.Count - 1);
            candidates.Select(candidate => candidate.Report).ShouldBe(expected);
        }
    }

    [Fact]
    public void What_very_many_share_ties_a_report_to_its_first_holders()
    {
        var index = new ReuseIndex();
        var candidates = new List<ReuseCandidate>();
        for (var i = 0; i < 100; i++) index.Add(string.Join(' ', Words[..60]), candidates);
        candidates.Select(candidate => candidate.Report).ShouldBe(Enumerable.Range(0, 15));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" . , ' ’")]
    [InlineData("one two")]
    [InlineData("a a a a a a a a a a a a a a a a a a a a a a a a a")]
    public void Texts_of_few_words_or_of_one_are_added_without_harm(string text) => Candidates("The port opened at dawn.", text).ShouldBeEmpty();

    [Fact]
    public void Below_the_longest_list_the_pairs_are_the_same_in_any_order()
    {
        var texts = Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 9)).Select(parts => string.Join(' ', parts.SelectMany(part => Words[(part * 20)..((part * 20) + 20)])))).Select(all => all.Take(10).ToArray()).ToArbitrary();
        Prop.ForAll(texts, all => Pairs(all).SetEquals(Pairs([.. all.Reverse()]).Select(pair => (all.Length - 1 - pair.B, all.Length - 1 - pair.A)))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static HashSet<(int A, int B)> Pairs(string[] texts)
    {
        var index = new ReuseIndex();
        var candidates = new List<ReuseCandidate>();
        var pairs = new HashSet<(int A, int B)>();
        foreach (var text in texts)
        {
            var number = index.Add(text, candidates);
            pairs.UnionWith(candidates.Select(candidate => (candidate.Report, number)));
        }

        return pairs;
    }

    private static IEnumerable<int> Candidates(string first, string second)
    {
        var index = new ReuseIndex();
        var candidates = new List<ReuseCandidate>();
        index.Add(first, candidates);
        index.Add(second, candidates);
        return candidates.Select(candidate => candidate.Report);
    }
}
