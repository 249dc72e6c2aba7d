namespace Pactwatch.Evaluation.Derivations;

/// <summary>Two reports and how far one rests on the other: a row of <c>pairs.tsv</c>.</summary>
/// <param name="Half">"dev" or "held-out".</param>
/// <param name="Label">"wholly", "partially" or "not".</param>
internal sealed record LabelledPair(string Half, string Event, string A, string B, string Label)
{
    /// <exception cref="InvalidDataException">A row has too few columns or an unknown label.</exception>
    public static LabelledPair[] Read(string path) =>
        [.. File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => Row(line.Split('\t'), path))];

    private static LabelledPair Row(string[] cells, string path)
    {
        if (cells.Length < 5 || cells[4] is not ("wholly" or "partially" or "not")) throw new InvalidDataException($"{path}: a row isn't half, event, a, b, label: {string.Join(' ', cells)}");
        return new LabelledPair(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }
}
