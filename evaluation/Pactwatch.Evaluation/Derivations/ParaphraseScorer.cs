using Pactwatch.Derivation;
using Pactwatch.Evaluation.Scoring;

namespace Pactwatch.Evaluation.Derivations;

/// <summary>
/// Scores paraphrased copies. A file is named after its event and its kind: "source"; "spun" and "restructured" are
/// copies of it; "other" and "other2" are independent reports of the same event.
/// </summary>
internal static class ParaphraseScorer
{
    public static StoryScore Score(string folder)
    {
        var files = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(path => (Name: Path.GetFileNameWithoutExtension(path).Split('-'), Text: File.ReadAllText(path))).ToArray();
        var (copies, found, strangers, madeUp) = (0, 0, 0, 0);
        var remarks = new List<string>();
        foreach (var story in files.GroupBy(file => file.Name[0], StringComparer.Ordinal))
        {
            var reports = story.Select(file => (Kind: file.Name[1], Report: DerivationScorer.Annotated(string.Join('-', file.Name), file.Text))).ToArray();
            foreach (var (a, b) in reports.SelectMany((a, i) => reports.Skip(i + 1).Select(b => (a, b))))
            {
                var pair = ReportPair.Of(a.Report, b.Report);
                var isOther = a.Kind.StartsWith("other", StringComparison.Ordinal) || b.Kind.StartsWith("other", StringComparison.Ordinal);
                remarks.Add($"{story.Key} {a.Kind} {b.Kind} {(isOther ? "not" : "copy")} {pair.Degree} {pair.How}: {pair.Measured}");
                if (isOther) (strangers, madeUp) = (strangers + 1, madeUp + (pair.Degree is null ? 0 : 1));
                else if (a.Kind == "source" || b.Kind == "source") (copies, found) = (copies + 1, found + (pair.Degree is null ? 0 : 1));
            }
        }

        return new StoryScore(
            [
                new Measurement("paraphrases.copies", Ratio.Of(copies), IsCount: true),
                new Measurement("paraphrases.found", Ratio.Of(found, copies)),
                new Measurement("paraphrases.independent-pairs", Ratio.Of(strangers), IsCount: true),
                new Measurement("paraphrases.false", Ratio.Of(madeUp), IsCount: true),
            ],
            [.. remarks]);
    }
}
