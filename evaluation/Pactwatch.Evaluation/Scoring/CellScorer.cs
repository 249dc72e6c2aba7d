using System.Text.Json;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>Compares the originals behind cells with gold: <c>cells.right</c> of those that the ledger has, and how many it has.</summary>
internal static class CellScorer
{
    public static StoryScore Score(string goldPath, string ledgerPath)
    {
        using var ledger = JsonDocument.Parse(File.ReadAllBytes(ledgerPath));
        var sources = ledger.RootElement.GetProperty("reports").EnumerateArray().ToDictionary(report => report.GetProperty("id").GetString()!, report => Path.GetFileName(report.GetProperty("source").GetString()!), StringComparer.Ordinal);
        var cells = ledger.RootElement.GetProperty("accords").EnumerateArray().SelectMany(Cells).ToArray();
        var (all, held, right) = (0, 0, 0);
        List<string> remarks = [];
        foreach (var line in File.ReadLines(goldPath).Where(line => line.Length > 0))
        {
            using var row = JsonDocument.Parse(line);
            all++;
            var (kind, report, words) = (Text(row.RootElement, "kind"), Text(row.RootElement, "report"), Plain(Text(row.RootElement, "words")));
            var found = Array.FindAll(cells, cell => cell.Kind == kind && cell.Cell.GetProperty("mentions").EnumerateArray().Any(mention => sources[Text(mention, "report")] == report && AreOne(Plain(Text(mention, "text")), words)));
            if (found.Length == 0)
            {
                remarks.Add($"not in the ledger: {kind} {report} \"{words}\"");
                continue;
            }

            held++;
            var wanted = row.RootElement.GetProperty("originals").EnumerateArray().Select(Names).ToArray();
            var got = Names(found[0].Cell.GetProperty("origins"));
            var isRight = got.Length == wanted.Length && Array.TrueForAll(wanted, names => Array.Exists(got, name => IsAny(names, name))) && Array.TrueForAll(got, name => Array.Exists(wanted, names => IsAny(names, name)));
            right += isRight ? 1 : 0;
            if (!isRight) remarks.Add($"wrong originals: {kind} {report} \"{words}\" wanted {string.Join(" + ", wanted.Select(names => names[0]))} got {string.Join(" + ", got)}");
        }

        return new StoryScore([new Measurement("cells.right", Ratio.Of(right, held)), new Measurement("cells.rightOfAll", Ratio.Of(right, all)), new Measurement("cells.held", Ratio.Of(held), IsCount: true)], remarks);
    }

    private static IEnumerable<(string Kind, JsonElement Cell)> Cells(JsonElement accord) =>
    [
        .. accord.GetProperty("undertakings").EnumerateArray().Select(cell => ("undertaking", cell)),
        .. accord.GetProperty("figures").EnumerateArray().SelectMany(figure => figure.GetProperty("positions").EnumerateArray()).Select(cell => ("figure", cell)),
        .. accord.GetProperty("quotes").EnumerateArray().Select(cell => ("quote", cell)),
        .. accord.GetProperty("events").EnumerateArray().Select(cell => ("event", cell)),
    ];

    private static bool AreOne(string mention, string words) => mention.Contains(words, StringComparison.Ordinal) || words.Contains(mention, StringComparison.Ordinal);

    private static bool IsAny(string[] names, string name) => Array.Exists(names, one => name.Contains(one, StringComparison.OrdinalIgnoreCase) || one.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Plain(string words) => string.Join(' ', words.Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string[] Names(JsonElement names) => [.. names.EnumerateArray().Select(name => name.GetString()!)];
}
