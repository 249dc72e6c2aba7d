using System.Collections.Immutable;
using System.Globalization;

namespace Pactwatch.Web.Metrics;

/// <summary>Labels as the Prometheus format has them.</summary>
internal static class MetricLabels
{
    /// <summary>The tags of a measurement in the order of their names; of two with one name the last counts.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Of(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty) return [];
        var byName = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in tags) byName[NameOf(name)] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return [.. byName];
    }

    /// <summary>Letters, digits and underscores: "http.route" is "http_route".</summary>
    public static string NameOf(string name)
    {
        var letters = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        return letters.Length == 0 || char.IsAsciiDigit(letters[0]) ? "_" + letters : letters;
    }
}
