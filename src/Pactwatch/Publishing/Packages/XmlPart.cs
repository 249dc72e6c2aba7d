using System.Text;
using System.Xml;

namespace Pactwatch.Publishing.Packages;

/// <summary>XML as the formats of ours write it: UTF-8 without a mark, and only characters that XML can hold.</summary>
internal static class XmlPart
{
    /// <summary>The bytes of a document.</summary>
    public static byte[] Of(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineChars = "\n", CheckCharacters = true, CloseOutput = false }))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
        }

        return stream.ToArray();
    }

    /// <summary>Without what XML can't hold: reports are other people's characters.</summary>
    public static string Fit(string value)
    {
        if (value.All(XmlConvert.IsXmlChar)) return value;
        var text = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)) text.Append(rune.ToString());
        return text.ToString();
    }
}
