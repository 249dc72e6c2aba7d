using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Language.Sentences;
using Pactwatch.Language.Tokens;

namespace Pactwatch.Training.Sentences;

/// <summary>Learns where to look for the ends of sentences that no sign marks.</summary>
internal static class UnmarkedEndsTraining
{
    private const double Steps = 16;

    /// <summary>Of a hundred ends in the training data, so many must be looked at.</summary>
    private const int Found = 93;

    public static UnmarkedEnds Train(IReadOnlyList<RawDocument> documents, Action<string> say)
    {
        var places = ImmutableArray.CreateBuilder<Example>();
        MarkedParagraphs.ForEach(documents, UnmarkedEnds.Anywhere, (document, table, ends) => Add(document.Text, table, ends, places));
        var weights = new LogisticRegression(Rounds: 10, LeftOut: 10).Train(places.ToImmutable(), 2 * UnmarkedEnds.Side);
        sbyte[] bytes = [.. weights.Select(weight => SentenceTraining.Quantise(weight, Steps))];
        var sums = places.Where(place => place.IsPositive).Select(place => place.Slots.Sum(slot => bytes[slot])).Order().ToList();
        var threshold = sums[sums.Count * (100 - Found) / 100] - 1;
        say($"without a mark: {places.Count} places, {sums.Count} ends, {places.Count(place => place.Slots.Sum(slot => bytes[slot]) > threshold)} looked at");
        return new UnmarkedEnds(bytes, threshold);
    }

    private static void Add(string text, TokenTable table, HashSet<int> ends, ImmutableArray<Example>.Builder places)
    {
        var tokens = table.Tokens[table.ParagraphStart..];
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            var next = tokens[i + 1].Start;
            if (next == tokens[i].End || char.IsLower(text[next]) || !char.IsLetterOrDigit(text[tokens[i].End - 1])) continue;
            places.Add(new Example([UnmarkedEnds.Before(text, tokens[i]), UnmarkedEnds.Behind(text, next)], ends.Contains(tokens[i].End)));
        }
    }
}
