using System.IO.Compression;

namespace Pactwatch.Reading.Archives;

/// <summary>Tells what a ZIP archive is for by the names in it.</summary>
internal static class ZipPurpose
{
    private static readonly (string Entry, string Why)[] Others =
    [
        ("xl/workbook.xml", "It is a spreadsheet; save its sheet as CSV and read that."),
        ("ppt/presentation.xml", "It is a presentation; save it as PDF and read that."),
        ("META-INF/container.xml", "It is an e-book; save its text and read that."),
        ("content.xml", "It is an OpenDocument file; save it as DOCX or PDF and read that."),
    ];

    public static bool IsWordDocument(ZipArchive archive) => Has(archive, "[Content_Types].xml") && Has(archive, "word/document.xml");

    public static bool IsWebArchive(ZipArchive archive) => Has(archive, "datapackage.json") && archive.Entries.Any(IsOfWebArchive);

    /// <summary>The records of pages in a WACZ file.</summary>
    public static bool IsOfWebArchive(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("archive/", StringComparison.Ordinal)
        && (entry.FullName.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase));

    /// <summary>Why no reports are looked for in it; null where it is an archive of files.</summary>
    public static string? WhyNoReports(ZipArchive archive)
    {
        if (!Has(archive, "[Content_Types].xml") && !Has(archive, "mimetype")) return null;
        foreach (var (entry, why) in Others)
        {
            if (Has(archive, entry)) return why;
        }

        return null;
    }

    private static bool Has(ZipArchive archive, string name) => archive.GetEntry(name) is not null;
}
