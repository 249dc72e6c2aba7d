using Pactwatch.Annotation;
using Pactwatch.Derivation;
using Pactwatch.Evaluation.Scoring;

namespace Pactwatch.Evaluation.Derivations;

/// <summary>
/// Scores paraphrased copies. A file is named after its event and its kind: "source"; "spun" and "restructured" are
/// copies of it; "other", "other2" and "other3" are independent reports of the same event. Further pairs of independent reports are
/// those of the invented stories that a table names.
/// </summary>
internal static class ParaphraseScorer
{
    /// <param name="folder">The paraphrases.</param>
    /// <param name="strangers">A table of independent reports: story, a, b; the texts are in the folder of the story beside that of this corpus.</param>
    public static StoryScore Score(string folder, string strangers)
    {
        var files = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(path => (Name: Path.GetFileNameWithoutExtension(path).Split('-'), Text: File.ReadAllText(path))).ToArray();
        var (copies, found, independent, madeUp) = (0, 0, 0, 0);
        var remarks = new List<string>();
        foreach (var story in files.GroupBy(file => file.Name[0], StringComparer.Ordinal))
        {
            var reports = story.Select(file => (Kind: file.Name[1], Report: DerivationScorer.Annotated(string.Join('-', file.Name), file.Text))).ToArray();
            foreach (var (a, b) in reports.SelectMany((a, i) => reports.Skip(i + 1).Select(b => (a, b))))
            {
                var pair = ReportPair.Of(a.Report, b.Report);
                var isOther = a.Kind.StartsWith("other", StringComparison.Ordinal) || b.Kind.StartsWith("other", StringComparison.Ordinal);
                remarks.Add($"{story.Key} {a.Kind} {b.Kind} {(isOther ? "not" : "copy")} {pair.Degree} {pair.How}: {pair.Measured}");
                if (isOther) (independent, madeUp) = (independent + 1, madeUp + (pair.Degree is null ? 0 : 1));
                else if (a.Kind == "source" || b.Kind == "source") (copies, found) = (copies + 1, found + (pair.Degree is null ? 0 : 1));
            }
        }

        foreach (var (name, a, b) in Strangers(strangers))
        {
            var pair = ReportPair.Of(a, b);
            remarks.Add($"{name} not {pair.Degree} {pair.How}: {pair.Measured}");
            (independent, madeUp) = (independent + 1, madeUp + (pair.Degree is null ? 0 : 1));
        }

        return new StoryScore(
            [
                new Measurement("paraphrases.copies", Ratio.Of(copies), IsCount: true),
                new Measurement("paraphrases.found", Ratio.Of(found, copies)),
                new Measurement("paraphrases.independent-pairs", Ratio.Of(independent), IsCount: true),
                new Measurement("paraphrases.false", Ratio.Of(madeUp), IsCount: true),
            ],
            [.. remarks]);
    }

    private static IEnumerable<(string Name, AnnotatedReport A, AnnotatedReport B)> Strangers(string table)
    {
        if (!File.Exists(table)) yield break;
        var read = new Dictionary<string, AnnotatedReport>(StringComparer.Ordinal);
        foreach (var row in File.ReadLines(table).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')))
        {
            if (row.Length != 3) throw new InvalidDataException($"{table}: a row isn't story, a, b: {string.Join(' ', row)}");
            yield return ($"{row[0]} {row[1]} {row[2]}", Text(row[0], row[1]), Text(row[0], row[2]));
        }

        AnnotatedReport Text(string story, string name)
        {
            var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(table)!, "..", story, "texts", name));
            if (!read.TryGetValue(path, out var report)) read[path] = report = DerivationScorer.Annotated(story + "/" + name, File.ReadAllText(path));
            return report;
        }
    }
}
