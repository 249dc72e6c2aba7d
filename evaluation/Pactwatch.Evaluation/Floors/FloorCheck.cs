using System.Globalization;
using Pactwatch.Evaluation.Scoring;

namespace Pactwatch.Evaluation.Floors;

/// <summary>
/// Holds measured figures against floors. Both have three digits, and a figure is compared as it is printed, so
/// that a floor taken from a measurement is reached by it: the tolerance is half of the last digit, 0.0005. One
/// mention found or lost among the 74 undertakings that the larger story requires moves an F1 by about 0.006 or more,
/// so none hides in it.
/// </summary>
internal static class FloorCheck
{
    /// <summary>A sentence for each floor that is not reached, and one where the story is no longer the one measured.</summary>
    public static IEnumerable<string> Shortfalls(ICorpusFloors story, StoryScore score, string digest)
    {
        if (story.Digest.Length > 0 && !string.Equals(story.Digest, digest, StringComparison.Ordinal))
            yield return $"{story.Name}: its reports, texts or gold have changed since the floors were set; look at the figures, then run floors --update";
        foreach (var (name, floor) in story.Floors)
        {
            if (score[name] is not { } measured) yield return $"{story.Name}: {name} has the floor {Words(floor)} but is not measured";
            else if (measured.Value.ToThousandths() < floor) yield return $"{story.Name}: {name} {measured.Words} < {Words(floor)}";
        }

        foreach (var (name, count) in story.Exactly)
        {
            if (score[name] is not { } measured) yield return $"{story.Name}: {name} must be {count} but is not measured";
            else if (measured.Value != Ratio.Of(count)) yield return $"{story.Name}: {name} is {measured.Words}, not {count}";
        }
    }

    /// <summary>The story with its floors raised to what was measured, every share included; lowered only where that is allowed.</summary>
    public static StoryFloors Update(StoryFloors story, StoryScore score, string digest, bool mayLower) =>
        story with { Digest = digest, Floors = Raised(story, score, mayLower) };

    /// <summary>The same for pages.</summary>
    public static PageFloors Update(PageFloors pages, StoryScore score, string digest, bool mayLower) =>
        pages with { Digest = digest, Floors = Raised(pages, score, mayLower) };

    /// <summary>The same for sentences.</summary>
    public static SentenceFloors Update(SentenceFloors sentences, StoryScore score, string digest, bool mayLower) =>
        sentences with { Digest = digest, Floors = Raised(sentences, score, mayLower) };

    /// <summary>The same for streams.</summary>
    public static StreamFloors Update(StreamFloors stream, StoryScore score, string digest, bool mayLower) =>
        stream with { Digest = digest, Floors = Raised(stream, score, mayLower) };

    /// <summary>The floors that lie above what was measured.</summary>
    public static IEnumerable<string> Lowered(ICorpusFloors story, StoryScore score) =>
        story.Floors
            .Where(floor => (score[floor.Key]?.Value ?? Ratio.Zero).ToThousandths() < floor.Value)
            .Select(floor => $"{story.Name}: {floor.Key} {score[floor.Key]?.Words ?? "not measured"} < {Words(floor.Value)}");

    public static string Words(decimal floor) => floor.ToString("0.000", CultureInfo.InvariantCulture);

    private static Dictionary<string, decimal> Raised(ICorpusFloors story, StoryScore score, bool mayLower)
    {
        var floors = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var measured in score.Measurements.Where(measured => !measured.IsCount))
        {
            // Adding 0.000 keeps three digits in the file.
            var value = measured.Value.ToThousandths() + 0.000m;
            var isHigher = story.Floors.TryGetValue(measured.Name, out var floor) && floor > value;
            floors.Add(measured.Name, isHigher && !mayLower ? floor : value);
        }

        return floors;
    }
}
