using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Language.Parsing;

namespace Pactwatch.Language.Tests.Parsing;

public sealed class TreeDecoderTests
{
    [Fact]
    public void Best_heads_that_make_a_tree_are_taken() => Decode("- 1 9 | 8 - 2 | 1 7 - ", root: [0, 9, 0]).ShouldBe([2, 3, 1]);

    [Fact]
    public void A_cycle_is_broken_where_that_costs_least() =>
        // Both words want each other; the second loses less by hanging from the root.
        Decode("- 10 | 10 -", root: [1, 4]).ShouldBe([1, 2]);

    [Fact]
    public void Only_one_word_hangs_from_the_root() => Decode("- 1 | 2 -", root: [9, 9]).ShouldBe([2, 0]);

    [Fact]
    public void One_word_is_the_root() => Decode("-", root: [-5]).ShouldBe([1]);

    [Fact]
    public void The_tree_is_the_best_of_all_trees() =>
        Prop.ForAll(Matrices().ToArbitrary(), matrix =>
        {
            var heads = new int[matrix.Words];
            TreeDecoder.Decode(matrix.Scores, matrix.Words, matrix.Words + 1, heads);
            IsTree(heads).ShouldBeTrue();
            Sum(matrix.Scores, heads).ShouldBe(AllTrees(matrix.Words).Max(tree => Sum(matrix.Scores, tree)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261126, 297));

    [Fact]
    public void Long_sentences_with_nothing_but_ties_still_make_a_tree()
    {
        var heads = new int[300];
        TreeDecoder.Decode(new int[300 * 301], 300, 301, heads);
        IsTree(heads).ShouldBeTrue();
    }

    private static Gen<(int Words, int[] Scores)> Matrices() =>
        from words in Gen.Choose(1, 5)
        from scores in Gen.Choose(-9, 9).ArrayOf(words * (words + 1))
        select (words, scores);

    private static IEnumerable<int[]> AllTrees(int words)
    {
        var count = 1;
        for (var i = 0; i < words; i++) count *= words + 1;
        for (var number = 0; number < count; number++)
        {
            var heads = new int[words];
            var rest = number;
            for (var i = 0; i < words; i++, rest /= words + 1) heads[i] = rest % (words + 1);
            if (IsTree(heads)) yield return heads;
        }
    }

    // Written anew, as the tests' own idea of a tree: one root, and every word leads to it.
    private static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head == heads.Length) != 1) return false;
        for (var word = 0; word < heads.Length; word++)
        {
            var at = word;
            for (var step = 0; step <= heads.Length && at < heads.Length; step++) at = heads[at];
            if (at < heads.Length) return false;
        }

        return true;
    }

    private static long Sum(int[] scores, int[] heads) => heads.Select((head, word) => (long)scores[(word * (heads.Length + 1)) + head]).Sum();

    // Rows of scores by word, "-" for itself; the root's scores apart.
    private static int[] Decode(string rows, int[] root)
    {
        var words = root.Length;
        var scores = new int[words * (words + 1)];
        var lines = rows.Split('|');
        for (var word = 0; word < words; word++)
        {
            var cells = lines[word].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var head = 0; head < words; head++) scores[(word * (words + 1)) + head] = head == word ? 0 : int.Parse(cells[head], System.Globalization.CultureInfo.InvariantCulture);
            scores[(word * (words + 1)) + words] = root[word];
        }

        var heads = new int[words];
        TreeDecoder.Decode(scores, words, words + 1, heads);
        return heads;
    }
}
