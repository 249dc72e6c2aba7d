using System.Collections.Immutable;
using System.Globalization;
using Pactwatch.Stories.Streaming;

namespace Pactwatch.Training.Terms;

/// <summary>
/// Counts in how many pieces of open texts a word stands: what a word tells of a story is how rare it is elsewhere
/// (inverse document frequency, Spärck Jones 1972). The same texts give the same table.
/// </summary>
internal static class TermWeightTraining
{
    /// <summary>Texts differ in length; pieces of so many words are alike.</summary>
    private const int PieceWords = 300;

    /// <summary>A word in a single piece is as good as unknown.</summary>
    private const int LeastPieces = 2;

    /// <summary>A word that stands in more pieces of a hundred tells nothing.</summary>
    private const int CommonPercent = 12;

    public static readonly ImmutableArray<string> Heading =
    [
        "# How much a word tells, by its stem: hundredths of the natural logarithm of how rarely it stands in a piece of 300 words; 0 = nothing.",
        "# Made by training/Pactwatch.Training (--terms) from the training and development parts of two treebanks; NOTICE names them. Not to be edited by hand.",
        "# Columns (TAB-separated): 1 stem (* = any that is not here), 2 weight",
    ];

    /// <summary>The rows of the table of weights, by stem.</summary>
    public static IEnumerable<string> Train(IEnumerable<string> texts)
    {
        var pieces = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        foreach (var piece in texts.SelectMany(Pieces))
        {
            count++;
            foreach (var stem in piece) pieces[stem] = pieces.GetValueOrDefault(stem) + 1;
        }

        yield return Row("*", Weight(count, 0));
        foreach (var (stem, held) in pieces.Where(pair => pair.Value >= LeastPieces))
            yield return Row(stem, held * 100 > count * CommonPercent ? 0 : Weight(count, held));
    }

    private static int Weight(int count, int held) => (int)Math.Round(Math.Log((count + 1) / (held + 0.5)) * 100);

    private static string Row(string stem, int weight) => $"{stem}\t{weight.ToString(CultureInfo.InvariantCulture)}";

    private static List<HashSet<string>> Pieces(string text)
    {
        var (pieces, words) = (new List<HashSet<string>>(), 0);
        var reader = new WordReader(text);
        while (reader.TryRead())
        {
            if (words++ % PieceWords == 0) pieces.Add(new HashSet<string>(StringComparer.Ordinal));
            pieces[^1].Add(TermKey.StemOf(reader.Word));
        }

        return pieces;
    }
}
