using System.Collections.Frozen;
using System.Globalization;
using Pactwatch.Text;

namespace Pactwatch.Stories.Streaming;

/// <summary>
/// How much a word tells, from how rare it is in open texts (term-weights.tsv). A fixed table rather than counts of the
/// stream: the likeness of two reports then depends on these two alone, whatever else came before or will come.
/// </summary>
internal sealed class TermWeights
{
    /// <summary>In hundredths of a natural logarithm: what a word weighs that the texts don't have.</summary>
    private const string Unknown = "*";

    private readonly FrozenDictionary<ulong, int> weights;
    private readonly int unknown;

    private TermWeights(FrozenDictionary<ulong, int> weights, int unknown) => (this.weights, this.unknown) = (weights, unknown);

    public static TermWeights English { get; } = Read(Lexicon.Rows("Stories/Streaming/English/term-weights.tsv"));

    /// <summary>Zero for words so common that they tell nothing.</summary>
    public int this[ulong key] => weights.TryGetValue(key, out var weight) ? weight : unknown;

    /// <param name="rows">Stem and weight.</param>
    public static TermWeights Read(IEnumerable<string[]> rows)
    {
        var (read, unknown) = (new Dictionary<ulong, int>(), 0);
        foreach (var row in rows)
        {
            var weight = int.Parse(row[1], CultureInfo.InvariantCulture);
            if (row[0] == Unknown) unknown = weight;
            else read[TermKey.OfStem(row[0])] = weight;
        }

        return new TermWeights(read.ToFrozenDictionary(), unknown);
    }
}
