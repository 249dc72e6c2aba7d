using System.Collections.Frozen;
using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Html;

/// <summary>Reads an element's marks from its start tag, in one pass over its attributes.</summary>
internal static class MarkReader
{
    private const int LongestAttribute = 2000;

    private static readonly FrozenDictionary<string, ElementMarks> Words = LoadWords();
    private static readonly FrozenDictionary<string, ElementMarks>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Qualifiers =
        new[] { "has", "with", "no", "without", "hide", "show", "is", "not" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static ElementMarks Read(ReadOnlySpan<char> tag)
    {
        var marks = ElementMarks.None;
        var reader = new AttributeReader(tag);
        while (reader.Read()) marks |= OfAttribute(reader.Name, reader.Value);
        return marks;
    }

    private static ElementMarks OfAttribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (Is(name, "class") || Is(name, "id") || Is(name, "data-component") || Is(name, "data-testid")) return OfNames(value);
        if (Is(name, "role")) return Is(value, "main") ? ElementMarks.Main : Is(value, "heading") ? ElementMarks.RoleHeading : OfNames(value);
        if (Is(name, "itemprop")) return Is(value, "articleBody") ? ElementMarks.ArticleBody : OfNames(value);
        if (Is(name, "style")) return Hides(value) ? ElementMarks.Hidden : ElementMarks.None;
        if (Is(name, "aria-hidden")) return Is(value, "true") ? ElementMarks.AriaHidden : ElementMarks.None;
        return Is(name, "hidden") && !Is(value, "until-found") ? ElementMarks.Hidden : ElementMarks.None;
    }

    private static bool Is(ReadOnlySpan<char> characters, string name) => characters.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static ElementMarks OfNames(ReadOnlySpan<char> value)
    {
        var marks = ElementMarks.None;
        if (value.Length > LongestAttribute) return marks;
        foreach (var range in value.SplitAny(" \t\r\n"))
        {
            var name = value[range];
            if (!name.IsEmpty) marks |= OfName(name);
        }

        return marks;
    }

    private static ElementMarks OfName(ReadOnlySpan<char> name)
    {
        if (Is(name, "hentry") || name.StartsWith("type-", StringComparison.Ordinal)) return ElementMarks.Entry;
        var marks = ElementMarks.None;
        var start = 0;
        for (var at = 0; at <= name.Length; at++)
        {
            var isCut = at == name.Length || !char.IsLetter(name[at]) || (at > start && char.IsUpper(name[at]) && char.IsLower(name[at - 1]));
            if (!isCut) continue;
            if (at > start)
            {
                var word = name[start..at];
                // "has-sidebar" and "no-ads" tell of the page, not of the element.
                if (word.Length < name.Length && Qualifiers.Contains(word)) return ElementMarks.None;
                if (WordsBySpan.TryGetValue(word, out var found)) marks |= found;
            }

            start = at < name.Length && char.IsLetter(name[at]) ? at : at + 1;
        }

        const ElementMarks Both = ElementMarks.Owner | ElementMarks.Part;
        if ((marks & Both) == Both) marks |= ElementMarks.Body;
        const ElementMarks LiveBoth = ElementMarks.LiveWord | ElementMarks.LiveKind;
        if ((marks & LiveBoth) == LiveBoth) marks |= ElementMarks.Live;
        return marks & ~(Both | LiveBoth);
    }

    private static bool Hides(ReadOnlySpan<char> style) => Says(style, "display", "none") || Says(style, "visibility", "hidden");

    private static bool Says(ReadOnlySpan<char> style, string property, string value)
    {
        var found = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        if (found < 0 || (found > 0 && style[found - 1] == '-')) return false;
        var rest = style[(found + property.Length)..].TrimStart();
        return rest.StartsWith(":", StringComparison.Ordinal) && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, ElementMarks> LoadWords()
    {
        var words = new Dictionary<string, ElementMarks>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in WordList.LinesOf("Html/page-classes.tsv"))
        {
            var cells = line.Split('\t');
            var mark = Enum.Parse<ElementMarks>(cells[0], ignoreCase: true);
            foreach (var word in cells[1..]) words[word] = words.GetValueOrDefault(word) | mark;
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
