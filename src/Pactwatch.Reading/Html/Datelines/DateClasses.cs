using System.Collections.Frozen;
using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Html.Datelines;

/// <summary>Reads what elements' classes say of dates; each element once, without making strings of its words.</summary>
internal sealed class DateClasses(PageTree page)
{
    private const int LongestAttribute = 2000;
    private const int LongestWord = 24;

    private static readonly FrozenDictionary<string, DateClass>.AlternateLookup<ReadOnlySpan<char>> Words = WordList.Rows("date-classes.tsv")
        .SelectMany(row => row.Forms[0].Split(' ').Select(form => (form, Class: Enum.Parse<DateClass>(row.Name, ignoreCase: true))))
        .GroupBy(entry => entry.form, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.First().Class, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<int, DateClass> known = [];

    public DateClass Of(int element)
    {
        if (known.TryGetValue(element, out var found)) return found;
        var tag = page.Raw(element);
        found = tag.IndexOf('=') < 0 ? DateClass.None : Read(new AttributeReader(tag));
        known[element] = found;
        return found;
    }

    private static DateClass Read(AttributeReader attributes)
    {
        var found = DateClass.None;
        while (attributes.Read())
        {
            if (attributes.Value.Length is > 0 and <= LongestAttribute && IsRead(attributes.Name)) found |= InNames(attributes.Value);
        }

        return found;
    }

    private static bool IsRead(ReadOnlySpan<char> attribute) =>
        attribute.Equals("class", StringComparison.OrdinalIgnoreCase) || attribute.Equals("id", StringComparison.OrdinalIgnoreCase) || attribute.Equals("itemprop", StringComparison.OrdinalIgnoreCase)
        || attribute.Equals("data-testid", StringComparison.OrdinalIgnoreCase) || attribute.Equals("data-qa", StringComparison.OrdinalIgnoreCase);

    // "entry-meta postedOn" is entry, meta, posted, on.
    private static DateClass InNames(ReadOnlySpan<char> names)
    {
        var found = DateClass.None;
        var start = 0;
        for (var at = 0; at <= names.Length; at++)
        {
            var isCut = at == names.Length || !char.IsLetter(names[at]) || (at > start && char.IsUpper(names[at]) && char.IsLower(names[at - 1]));
            if (!isCut) continue;
            if (at > start) found |= InWord(names[start..at]);
            start = at < names.Length && char.IsLetter(names[at]) ? at : at + 1;
        }

        return found;
    }

    private static DateClass InWord(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord) return DateClass.None;
        Span<char> lower = stackalloc char[LongestWord];
        return Words.TryGetValue(lower[..word.ToLowerInvariant(lower)], out var found) ? found : DateClass.None;
    }
}
