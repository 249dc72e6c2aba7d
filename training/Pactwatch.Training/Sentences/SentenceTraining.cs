using System.Collections.Immutable;
using Pactwatch.Language.Sentences;
using Pactwatch.Language.Tokens;

namespace Pactwatch.Training.Sentences;

/// <summary>
/// Learns where sentences end, from documents whose sentences are known: first where to look besides signs, then
/// what to make of each place. The same documents in the same order give the same model.
/// </summary>
internal static class SentenceTraining
{
    private const int Slots = 1 << 18;
    private const double Steps = 20;

    /// <summary>What is seen more seldom is left to chance and not learnt.</summary>
    private const int LeastSeen = 4;

    /// <summary>In units of the sum of weights: the fuller the table, the more the unknown features weigh by chance.</summary>
    private const double Threshold = 0.2;

    public static SentenceModel Train(IReadOnlyList<RawDocument> documents, Action<string> say)
    {
        var unmarkedEnds = UnmarkedEndsTraining.Train(documents, say);
        var weights = new LogisticRegression(Rounds: 20, LeftOut: 50).Train(Places(documents, unmarkedEnds, say), Slots);
        return new SentenceModel([.. weights.Select(weight => Quantise(weight, Steps))], (int)(Threshold * Steps), unmarkedEnds);
    }

    /// <summary>The weight in so many steps to one, as a signed byte.</summary>
    public static sbyte Quantise(double weight, double steps) => (sbyte)Math.Clamp(Math.Round(weight * steps), -sbyte.MaxValue, sbyte.MaxValue);

    private static ImmutableArray<Example> Places(IReadOnlyList<RawDocument> documents, UnmarkedEnds unmarkedEnds, Action<string> say)
    {
        var places = new List<(uint[] Features, bool IsEnd)>();
        MarkedParagraphs.ForEach(documents, unmarkedEnds, (document, table, ends) => AddPlaces(document.Text, table, ends, places));
        var counts = new Dictionary<uint, int>();
        foreach (var feature in places.SelectMany(place => place.Features)) counts[feature] = counts.GetValueOrDefault(feature) + 1;
        say($"{places.Count} places, {counts.Values.Count(count => count >= LeastSeen)} features");
        return [.. places.Select(place => new Example([.. place.Features.Where(feature => counts[feature] >= LeastSeen).Select(feature => (int)(feature & (Slots - 1)))], place.IsEnd))];
    }

    private static void AddPlaces(string text, TokenTable table, HashSet<int> ends, List<(uint[] Features, bool IsEnd)> places)
    {
        var tokens = table.Tokens[table.ParagraphStart..];
        if (tokens.IsEmpty) return;
        var finder = new BoundaryFinder(text, tokens, table.Marks);
        var context = default(BoundaryContext);
        for (var mark = 0; mark < table.MarkCount; mark++)
        {
            var token = table.Marks[mark];
            if (token + 1 == tokens.Length) break;
            var isEnd = ends.Contains(tokens[token].End);
            if (finder.Pass(token) && finder.Rule(token) == BoundaryRuling.Open)
            {
                finder.Describe(mark, ref context);
                var features = new uint[BoundaryFeatures.Count];
                BoundaryFeatures.Of(context, features);
                places.Add((features, isEnd));
            }

            if (isEnd) finder.Begin(token + 1);
        }
    }
}
