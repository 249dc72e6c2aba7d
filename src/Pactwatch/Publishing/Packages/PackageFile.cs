using System.IO.Compression;

namespace Pactwatch.Publishing.Packages;

/// <summary>Writes parts as a ZIP in the order given, all of one time, so that the same parts give the same bytes.</summary>
internal static class PackageFile
{
    // The first day that a ZIP can hold: no clock reaches an output.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream stream, IEnumerable<PackagePart> parts)
    {
        // Entries are written one after the other, and some streams (stdout) can't be asked for their place.
        using var whole = new MemoryStream();
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                var entry = zip.CreateEntry(part.Name, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var content = entry.Open();
                content.Write(part.Bytes);
            }
        }

        whole.Position = 0;
        whole.CopyTo(stream);
    }
}
