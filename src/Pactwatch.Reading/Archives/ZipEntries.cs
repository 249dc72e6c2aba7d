using System.IO.Compression;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Archives;

/// <summary>Opens the entries of a ZIP archive as streams, in ordinal order of their names.</summary>
internal sealed class ZipEntries(ZipArchive archive, ContainerInput input, long archiveBytes)
{
    private const int FileTypeMask = 0xF000;
    private const int LinkType = 0xA000;

    private int tight;

    /// <summary>The files of an archive that is a folder: what is passed over in folders is passed over here.</summary>
    public IEnumerable<ContainerItem> Open()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var entries = archive.Entries.Take(input.Limits.Entries).OrderBy(entry => entry.FullName, StringComparer.Ordinal).ToList();
        var parts = SavedPages.PartsOf(entries.Select(entry => entry.FullName.Replace('\\', '/')));
        foreach (var entry in entries)
        {
            var name = EntryName.Checked(entry.FullName);
            if (name is null || IsLink(entry) || !names.Add(name))
            {
                yield return new FileFinding(FormatFinding.EntryRefused, input.SourceOf(name ?? "?"), name is null ? $"The entry {entry.FullName} has a name that leads out of the archive or that no file can have." : "The entry is a link, or comes twice.");
                continue;
            }

            if (name.EndsWith('/') || EntryName.IsPassedOver(name) || parts.Contains(name)) continue;
            foreach (var item in OpenOne(entry, name))
            {
                yield return item;
                if (item.Finding is { Code: FormatFinding.UnpackedTooLarge }) yield break;
            }
        }

        if (archive.Entries.Count > input.Limits.Entries)
            throw new ContainerException(FormatFinding.TooManyEntries, $"It has {archive.Entries.Count} entries; the first {input.Limits.Entries}, the limit, were read.");
    }

    /// <summary>The WARC files of a web archive, each held against the checksum that its list of contents has.</summary>
    public IEnumerable<ContainerItem> OpenWebArchive()
    {
        var checksums = WebArchiveChecksums.Read(archive);
        foreach (var entry in archive.Entries.Where(ZipPurpose.IsOfWebArchive).Take(input.Limits.Entries).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            if (!checksums.Fits(entry, input))
                yield return new FileFinding(FormatFinding.ChecksumDiffers, input.SourceOf(entry.FullName), "It is not what the archive's list of contents has a checksum of; it was read as it is.");
            foreach (var item in OpenOne(entry, entry.FullName)) yield return item;
        }
    }

    private IEnumerable<ContainerItem> OpenOne(ZipArchiveEntry entry, string name)
    {
        if (entry.IsEncrypted)
        {
            yield return new FileFinding(FormatFinding.Locked, input.SourceOf(name), "The entry is locked by a password; unpack it and read what comes out.");
            yield break;
        }

        var packed = Math.Min(entry.CompressedLength, archiveBytes);
        var shortName = name[(name.LastIndexOf('/') + 1)..];
        foreach (var item in input.Opening.Open(() => new UnpackedStream(entry.Open(), () => packed, input.Opening.Budget), shortName, input.SourceOf(name), input.Hints, input.Depth + 1))
        {
            if (item.Finding is { Code: FormatFinding.PackedTooTightly } && ++tight > input.Limits.TightEntries)
                throw new ContainerException(FormatFinding.PackedTooTightly, $"More than {input.Limits.TightEntries} of its entries are packed as no report is; the rest was left unread.");
            yield return item;
        }
    }

    // Unix systems keep the kind of file in the upper half.
    private static bool IsLink(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & FileTypeMask) == LinkType;
}
