using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Language;

namespace Pactwatch.Extraction.Events;

/// <summary>Who tells of a deed is not who did it: "Northwire: the two sides reached a deal".</summary>
internal static class Tellers
{
    /// <summary>True where the phrase names a news agency or the report's own outlet, or the one whose saying holds the deed.</summary>
    /// <param name="phrase">The words that would be the one who did it.</param>
    /// <param name="deed">The word of the deed.</param>
    public static bool Holds(AnnotatedReport report, TextSpan phrase, TextSpan deed)
    {
        var words = report.Text[phrase];
        if (AgencyDirectory.English.Named(words) is not null || string.Equals(words, report.Report.Reading.Outlet, StringComparison.OrdinalIgnoreCase)) return true;
        if (IsOutlet(words)) return true;
        return report.Attributions.Any(speech => speech.Source is { } source && source.Overlaps(phrase) && speech.Content.Any(content => content.Contains(deed) && !content.Overlaps(phrase)));
    }

    /// <summary>"The Northlight news agency", "a Kerish newspaper": described as one that brings news.</summary>
    private static bool IsOutlet(string words)
    {
        var all = PhraseWords.Of(words).ToList();
        return all.Count > 0 && (all.Contains("news") || OutletKinds.English.OfNoun(all[^1]) == "newspaper");
    }
}
