using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Xml;
using Pactwatch.Text;

namespace Pactwatch.Reading.Word;

/// <summary>
/// Reads a document of Word (DOCX): its paragraphs with what their styles make of them; head and foot of its pages are
/// furniture. Nothing that it links to or holds as a macro or an object is touched.
/// </summary>
internal sealed class WordReader(ContainerLimits limits) : IDocumentReader
{
    public ReadOutcome Read(ReadOnlyMemory<byte> bytes, string source, ReadingHints hints, CancellationToken stop)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read);
            return Read(archive, new UnpackingBudget(limits), source, hints);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            throw new ContainerException(FormatFinding.Damaged, $"{source} is damaged ({fault.Message.TrimEnd('.')}).");
        }
    }

    private ReadOutcome Read(ZipArchive archive, UnpackingBudget budget, string source, ReadingHints hints)
    {
        var styles = new WordStyles(Part(archive, "word/styles.xml", budget));
        var body = Part(archive, "word/document.xml", budget) ?? throw new ContainerException(FormatFinding.Damaged, $"{source} has no text part.");
        var styled = new StyledText();
        foreach (var name in PagePartsOf(archive, "word/header")) AddFurniture(Part(archive, name, budget), styles, styled);
        foreach (var (characters, kind) in WordParagraphs.Of(body, styles)) styled.Add(characters, kind);
        foreach (var (characters, kind) in Notes(archive, budget, styles)) styled.Add(characters, kind);
        foreach (var name in PagePartsOf(archive, "word/footer")) AddFurniture(Part(archive, name, budget), styles, styled);
        return styled.Read(source, hints with { Told = Told(Part(archive, "docProps/core.xml", budget)).Within(hints.Told) });
    }

    private static IEnumerable<string> PagePartsOf(ZipArchive archive, string prefix) =>
        archive.Entries.Select(entry => entry.FullName)
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(10);

    private static void AddFurniture(XElement? part, WordStyles styles, StyledText styled)
    {
        if (part is null) return;
        foreach (var (characters, _) in WordParagraphs.Of(part, styles)) styled.Add(characters, BlockKind.Furniture);
    }

    private IEnumerable<(string Characters, BlockKind? Kind)> Notes(ZipArchive archive, UnpackingBudget budget, WordStyles styles) =>
        Part(archive, "word/footnotes.xml", budget) is { } notes ? WordParagraphs.Of(notes, styles) : [];

    private static ContainerMetadata Told(XElement? properties) => new()
    {
        FallbackTitle = Property(properties, "title"),
        MadeOn = RecordDate.Day(Property(properties, "created")),
    };

    private static string? Property(XElement? properties, string name) => properties?.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;

    private XElement? Part(ZipArchive archive, string name, UnpackingBudget budget)
    {
        if (archive.GetEntry(name) is not { } entry) return null;
        using var unpacked = new UnpackedStream(entry.Open(), () => entry.CompressedLength, budget);
        return SafeXml.Parse(Characters(BoundedBytes.Read(unpacked, limits.HeldBytes, name, CancellationToken.None)));
    }

    private static string Characters(byte[] xml) => xml is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(xml) : Encoding.UTF8.GetString(xml);
}
