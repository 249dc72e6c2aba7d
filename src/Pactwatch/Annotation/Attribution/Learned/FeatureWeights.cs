using System.Globalization;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Attribution.Learned;

/// <summary>
/// What each feature counts for, in hundredths of a logit: the rows of attribution-weights.tsv, learned by
/// training/Pactwatch.Training. A sum above zero says that it is more likely than not.
/// </summary>
internal sealed class FeatureWeights
{
    /// <summary>The questions that weights answer.</summary>
    public const string IsCue = "cue", IsContent = "content";

    private readonly Dictionary<(string Question, Feature Feature), int> weights;

    private FeatureWeights(string resource) => weights = Lexicon.Rows(resource).ToDictionary(
        row => (row[0], new Feature(row[1], row[2])), row => int.Parse(row[3], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

    public static FeatureWeights English { get; } = new("Annotation/Attribution/English/attribution-weights.tsv");

    /// <param name="question"><see cref="IsCue"/> or <see cref="IsContent"/>.</param>
    /// <param name="features">What stands there.</param>
    public int Sum(string question, List<Feature> features)
    {
        var sum = 0;
        foreach (var feature in features) sum += weights.GetValueOrDefault((question, feature));
        return sum;
    }
}
