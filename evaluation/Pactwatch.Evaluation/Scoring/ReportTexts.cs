using System.Diagnostics.CodeAnalysis;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>The plain texts that a gold story's anchors stand in, each read once.</summary>
internal sealed class ReportTexts(string folder)
{
    private readonly Dictionary<string, string?> foldedByReport = new(StringComparer.Ordinal);

    public bool Holds(string report) => TryFold(report, out _);

    /// <summary>Every place where the words stand, in code points of the folded text; none where the text isn't there.</summary>
    public IReadOnlyList<Place> PlacesOf(string report, string words)
    {
        var needle = Folding.Fold(words);
        if (needle.Length == 0 || !TryFold(report, out var text)) return [];
        var length = Folding.CodePoints(needle, needle.Length);
        var places = new List<Place>();
        for (var at = text.IndexOf(needle, StringComparison.Ordinal); at >= 0; at = text.IndexOf(needle, at + needle.Length, StringComparison.Ordinal))
        {
            places.Add(new Place(Folding.CodePoints(text, at), length));
        }

        return places;
    }

    private bool TryFold(string report, [NotNullWhen(true)] out string? text)
    {
        if (!foldedByReport.TryGetValue(report, out text))
        {
            var path = Path.Combine(folder, report);
            text = report.Length > 0 && File.Exists(path) ? Folding.Fold(File.ReadAllText(path)) : null;
            foldedByReport.Add(report, text);
        }

        return text is not null;
    }
}
