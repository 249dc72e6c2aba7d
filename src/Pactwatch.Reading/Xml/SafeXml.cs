using System.Buffers;
using System.Xml;
using System.Xml.Linq;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Xml;

/// <summary>
/// The one way to read XML: measured before it is parsed, no document type of its own, no entities but the five of XML,
/// nothing fetched.
/// </summary>
internal static class SafeXml
{
    private const int MaxCharacters = 64 * 1024 * 1024;

    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(code => code is not ('\t' or '\n' or '\r')), '\uFFFE', '\uFFFF']);

    /// <summary>Parses a document.</summary>
    /// <param name="xml">Its characters, decoded already; what the declaration says of an encoding is not heeded.</param>
    /// <exception cref="ContainerException">It is beyond the limits, declares entities, or is not well-formed.</exception>
    public static XElement Parse(string xml)
    {
        Check(xml);
        using var text = new StringReader(Clean(xml));
        using var reader = XmlReader.Create(text, Settings());
        try
        {
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException fault)
        {
            throw new ContainerException(FormatFinding.XmlUnreadable, $"It is no well-formed XML (line {fault.LineNumber}, column {fault.LinePosition}).");
        }
    }

    private static void Check(string xml)
    {
        if (xml.Length > MaxCharacters || !XmlStructure.IsWithinLimits(xml))
            throw new ContainerException(FormatFinding.XmlTooLarge, $"Its XML has more than {XmlStructure.MaxDepth} elements within each other, {XmlStructure.MaxTags} tags or {MaxCharacters / 1024 / 1024} million characters.");
        if (XmlHead.HasInternalSubset(xml))
            throw new ContainerException(FormatFinding.XmlDeclaresEntities, "Its XML has a document type with declarations of its own, which no report needs; remove it and read the file again.");
    }

    // A document type that only names a public one (RSS 0.91 has it) is passed over, and nothing of it is fetched.
    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        MaxCharactersInDocument = MaxCharacters,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static string Clean(string xml) => NamedEntities.Resolve(WithoutControls(xml.TrimStart('\uFEFF', ' ', '\t', '\r', '\n')));

    // XML has no place for them, and feeds made of databases have some.
    private static string WithoutControls(string xml) =>
        xml.AsSpan().IndexOfAny(Controls) < 0 ? xml : string.Create(xml.Length, xml, (target, source) => source.AsSpan().ReplaceAny(target, Controls, ' '));
}
