using System.Text;
using System.Xml.Linq;
using Pactwatch.Text;

namespace Pactwatch.Reading.Word;

/// <summary>The paragraphs of a part of a document in the order of reading, as they stand once all changes are accepted.</summary>
internal static class WordParagraphs
{
    // What was deleted or moved away, what is only instructions to the program, and the second of two ways to show one thing.
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal) { "del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr", "sectPr", "tblPr" };

    public static IEnumerable<(string Characters, BlockKind? Kind)> Of(XElement root, WordStyles styles)
    {
        foreach (var paragraph in Paragraphs(root))
        {
            var text = new StringBuilder();
            Append(paragraph, text);
            var properties = paragraph.Elements().FirstOrDefault(element => element.Name.LocalName == "pPr");
            yield return (text.ToString(), styles.KindOf(properties is null ? null : WordStyles.ChildValue(properties, "pStyle")));
        }
    }

    private static IEnumerable<XElement> Paragraphs(XElement parent)
    {
        foreach (var element in parent.Elements())
        {
            if (LeftOut.Contains(element.Name.LocalName)) continue;
            if (element.Name.LocalName == "p") yield return element;
            // A box of text lies within a paragraph, and holds some.
            foreach (var inner in Paragraphs(element)) yield return inner;
        }
    }

    private static void Append(XElement parent, StringBuilder text)
    {
        foreach (var element in parent.Elements())
        {
            var name = element.Name.LocalName;
            if (name == "p" || LeftOut.Contains(name)) continue;
            switch (name)
            {
                case "t":
                    text.Append(element.Value);
                    break;
                case "tab" or "br" or "cr":
                    text.Append(' ');
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
                default:
                    Append(element, text);
                    break;
            }
        }
    }
}
