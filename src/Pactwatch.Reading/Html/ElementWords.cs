using System.Collections.Frozen;
using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Html;

/// <summary>The words in an element's class, id, role and itemprop, cut at signs and capitals: "entry-meta postedOn" is entry, meta, posted, on.</summary>
internal static class ElementWords
{
    private const int LongestAttribute = 2000;

    private static readonly string[] Attributes = ["class", "id", "role", "itemprop", "data-component"];
    private static readonly FrozenSet<string> Qualifiers = new[] { "has", "with", "no", "without", "hide", "show" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(PageNode element, FrozenSet<string> words) => Of(element).Any(words.Contains);

    public static string? FirstIn(PageNode element, FrozenDictionary<string, string> names) =>
        Of(element).Select(word => names.GetValueOrDefault(word)).FirstOrDefault(name => name is not null);

    private static IEnumerable<string> Of(PageNode element) => Attributes.SelectMany(name => Words(element.Attribute(name)));

    private static List<string> Words(string? attribute)
    {
        var words = new List<string>();
        if (attribute is null || attribute.Length > LongestAttribute) return words;
        foreach (var name in attribute.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = Parts(name);
            // "has-sidebar" and "no-ads" tell of the page, not of the element.
            if (parts.Count == 1 || !parts.Exists(Qualifiers.Contains)) words.AddRange(parts);
        }

        return words;
    }

    private static List<string> Parts(string name)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isCut = i == name.Length || !char.IsLetter(name[i]) || (i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]));
            if (!isCut) continue;
            if (i > start) parts.Add(name[start..i]);
            start = i < name.Length && char.IsLetter(name[i]) ? i : i + 1;
        }

        return parts;
    }
}
