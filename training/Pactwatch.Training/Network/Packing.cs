namespace Pactwatch.Training.Network;

/// <summary>
/// Sentences of a shard side by side, longest first, so that step t of all of them is a run of rows: row
/// <c>Offsets[t] + s</c> holds word t of sentence s, and only the first <c>Active(t)</c> sentences reach it.
/// </summary>
internal sealed class Packing
{
    public Packing(IReadOnlyList<EncodedSentence> sentences)
    {
        Sentences = [.. sentences.OrderByDescending(sentence => sentence.Length).ThenBy(sentence => sentence.Number)];
        Steps = Sentences.Length == 0 ? 0 : Sentences[0].Length;
        Offsets = new int[Steps + 1];
        var active = Sentences.Length;
        for (var step = 0; step < Steps; step++)
        {
            while (active > 0 && Sentences[active - 1].Length <= step) active--;
            Offsets[step + 1] = Offsets[step] + active;
        }
    }

    public EncodedSentence[] Sentences { get; }

    public int Steps { get; }

    public int[] Offsets { get; }

    public int Rows => Offsets[^1];

    public int Active(int step) => step < Steps ? Offsets[step + 1] - Offsets[step] : 0;

    public int Row(int sentence, int word) => Offsets[word] + sentence;
}
