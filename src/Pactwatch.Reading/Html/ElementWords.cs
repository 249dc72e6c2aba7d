using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Pactwatch.Reading.Html;

/// <summary>The words in an element's class, id, role and itemprop, cut at signs and capitals: "entry-meta postedOn" is entry, meta, posted, on.</summary>
internal static class ElementWords
{
    private const int LongestAttribute = 2000;

    public static bool Contains(IElement element, FrozenSet<string> words) => Of(element).Any(words.Contains);

    public static string? FirstIn(IElement element, FrozenDictionary<string, string> names) =>
        Of(element).Select(word => names.GetValueOrDefault(word)).FirstOrDefault(name => name is not null);

    private static IEnumerable<string> Of(IElement element) => element.Attributes.Length == 0
        ? []
        : ((string[])["class", "id", "role", "itemprop", "data-component"]).SelectMany(name => Words(element.GetAttribute(name)));

    private static List<string> Words(string? attribute)
    {
        var words = new List<string>();
        if (attribute is null || attribute.Length > LongestAttribute) return words;
        var start = 0;
        for (var i = 0; i <= attribute.Length; i++)
        {
            var isCut = i == attribute.Length || !char.IsLetter(attribute[i]) || (i > start && char.IsUpper(attribute[i]) && char.IsLower(attribute[i - 1]));
            if (!isCut) continue;
            if (i > start) words.Add(attribute[start..i]);
            start = i < attribute.Length && char.IsLetter(attribute[i]) ? i : i + 1;
        }

        return words;
    }
}
