using Pactwatch.Language.Network;

namespace Pactwatch.Language.Tests.Network;

public sealed class IntegerLstmTests
{
    private const int Cells = 48, Inputs = 16;

    [Fact]
    public void Cells_that_fill_a_vector_and_those_left_over_step_alike()
    {
        // 48 cells: 32 in one vector, 16 by themselves; the same weights for all make all states equal.
        var lstm = Same(isBackward: false);
        var states = Run(lstm, [5, 3, 1]);
        foreach (var state in states.Chunk(Cells)) state.Distinct().Count().ShouldBe(1);
        states.Distinct().Count().ShouldBeGreaterThan(5);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sentence_by_itself_gives_what_it_gives_beside_others(bool isBackward)
    {
        var lstm = Varied(isBackward);
        var together = Run(lstm, [7, 4, 4, 2]);
        var rows = new WordRows();
        rows.Lay([7, 4, 4, 2]);
        var alone = Run(lstm, [4], word => rows.Row(2, word));
        for (var word = 0; word < 4; word++)
            alone.AsSpan(word * Cells, Cells).ToArray().ShouldBe(together.AsSpan(rows.Row(2, word) * Cells, Cells).ToArray());
    }

    private static IntegerLstm Same(bool isBackward) => Make(isBackward, (_, _) => 3);

    private static IntegerLstm Varied(bool isBackward) => Make(isBackward, (input, output) => (sbyte)(((((input * 37) + (output * 101)) % 100) - 50) / 2));

    private static IntegerLstm Make(bool isBackward, Func<int, int, sbyte> weight)
    {
        byte[] bits = [.. Enumerable.Repeat((byte)13, 4 * Cells)];
        return new(
            new ByteLayer([.. from input in Enumerable.Range(0, Inputs) from output in Enumerable.Range(0, 4 * Cells) select weight(input, output)], new int[4 * Cells], bits, Inputs, 4 * Cells),
            new ByteLayer([.. from input in Enumerable.Range(0, Cells) from output in Enumerable.Range(0, 4 * Cells) select weight(input + 5, output)], new int[4 * Cells], bits, Cells, 4 * Cells),
            isBackward);
    }

    // Each word's input depends on its row, or on the row it is asked to stand for.
    private static byte[] Run(IntegerLstm lstm, int[] lengths, Func<int, int>? rowOf = null)
    {
        var rows = new WordRows();
        rows.Lay(lengths);
        var values = new byte[rows.Count * Inputs];
        for (var row = 0; row < rows.Count; row++)
            for (var i = 0; i < Inputs; i++) values[(row * Inputs) + i] = (byte)(((((rowOf?.Invoke(row) ?? row) * 97) + (i * 31)) % 200) + 20);
        var output = new byte[rows.Count * Cells];
        lstm.Run(rows, values, Inputs, output, Cells, 0, new int[rows.Count * 4 * Cells], new short[rows.Count * Cells]);
        return output;
    }
}
