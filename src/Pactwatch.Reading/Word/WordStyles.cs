using System.Collections.Frozen;
using System.Xml.Linq;
using Pactwatch.Text;

namespace Pactwatch.Reading.Word;

/// <summary>What the styles of a document make of its paragraphs: by the names that the program gives them in every language of its users.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 10;

    private static readonly FrozenDictionary<string, BlockKind> KindsByName = new Dictionary<string, BlockKind>
    {
        ["title"] = BlockKind.Title,
        ["subtitle"] = BlockKind.Heading,
        ["quote"] = BlockKind.Quote,
        ["intense quote"] = BlockKind.Quote,
        ["caption"] = BlockKind.Caption,
        ["heading 1"] = BlockKind.Heading, ["heading 2"] = BlockKind.Heading, ["heading 3"] = BlockKind.Heading,
        ["heading 4"] = BlockKind.Heading, ["heading 5"] = BlockKind.Heading, ["heading 6"] = BlockKind.Heading,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, (string Name, string? BasedOn)> stylesById = new(StringComparer.Ordinal);

    public WordStyles(XElement? styles)
    {
        foreach (var style in styles?.Elements().Where(element => element.Name.LocalName == "style") ?? [])
        {
            var id = Value(style, "styleId");
            if (id is not null) stylesById.TryAdd(id, (ChildValue(style, "name") ?? id, ChildValue(style, "basedOn")));
        }
    }

    /// <summary>The kind of paragraphs of a style; null where the style says nothing of it.</summary>
    public BlockKind? KindOf(string? id)
    {
        for (var link = 0; id is not null && link < LongestChain; link++)
        {
            // A document without a list of its styles has their names as ids: "Heading1".
            var (name, basedOn) = stylesById.TryGetValue(id, out var style) ? style : (id, null);
            if (KindsByName.TryGetValue(name, out var kind) || KindsByName.TryGetValue(Spaced(name), out kind)) return kind;
            id = basedOn;
        }

        return null;
    }

    /// <summary>An attribute, whatever namespace it is written in.</summary>
    public static string? Value(XElement element, string name) => element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    /// <summary>The value of a child that has only that.</summary>
    public static string? ChildValue(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name) is { } child ? Value(child, "val") : null;

    private static string Spaced(string name) => name.Length > 1 && char.IsAsciiDigit(name[^1]) ? name[..^1].TrimEnd() + " " + name[^1] : name;
}
