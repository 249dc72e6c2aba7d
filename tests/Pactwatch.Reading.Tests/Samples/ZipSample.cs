using System.IO.Compression;
using System.Text;

namespace Pactwatch.Reading.Tests.Samples;

/// <summary>Writes ZIP archives, office documents among them.</summary>
internal sealed class ZipSample
{
    public const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly MemoryStream bytes = new();
    private readonly ZipArchive archive;

    public ZipSample() => archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>A Word document with these paragraphs, each with its style or none.</summary>
    public static byte[] Word(params (string Words, string? Style)[] paragraphs) => WordOf(string.Concat(paragraphs.Select(paragraph =>
        $"<w:p><w:pPr>{(paragraph.Style is null ? "" : $"<w:pStyle w:val=\"{paragraph.Style}\"/>")}</w:pPr><w:r><w:t xml:space=\"preserve\">{paragraph.Words}</w:t></w:r></w:p>")));

    /// <summary>A Word document with this for its body.</summary>
    public static byte[] WordOf(string body) => new ZipSample()
        .Add("[Content_Types].xml", "<Types/>")
        .Add("word/document.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"{WordNamespace}\"><w:body>{body}</w:body></w:document>")
        .Add("word/header1.xml", $"<w:hdr xmlns:w=\"{WordNamespace}\"><w:p><w:r><w:t>The Oster Courier, internal copy</w:t></w:r></w:p></w:hdr>")
        .Add("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"c\" xmlns:dcterms=\"d\"><dcterms:created>2031-03-05T00:00:00Z</dcterms:created></cp:coreProperties>")
        .Bytes();

    public ZipSample Add(string name, string content) => Add(name, Encoding.UTF8.GetBytes(content));

    public ZipSample Add(string name, byte[] content, int attributes = 0)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.ExternalAttributes = attributes;
        using var stream = entry.Open();
        stream.Write(content);
        return this;
    }

    public byte[] Bytes()
    {
        archive.Dispose();
        return bytes.ToArray();
    }
}
