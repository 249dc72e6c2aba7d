using System.IO.Compression;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Word;

namespace Pactwatch.Reading.Archives;

/// <summary>A ZIP archive: a folder of files, a web archive (WACZ), or an office document in that form.</summary>
internal sealed class ZipContainer : IContainer
{
    public static ZipContainer Instance { get; } = new();

    public IEnumerable<ContainerItem> Open(ContainerInput input)
    {
        var content = input.Content.CanSeek ? input.Content : new MemoryStream(input.ReadWhole());
        using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (ZipPurpose.IsWordDocument(archive))
        {
            content.Position = 0;
            yield return new ContainedDocument(input.Source, BoundedBytes.Read(content, input.Limits.DocumentBytes, input.Name, input.Opening.Stop), new WordReader(input.Limits), input.Hints);
            yield break;
        }

        if (ZipPurpose.WhyNoReports(archive) is { } why) throw new ContainerException(FormatFinding.NoReport, why);
        var entries = new ZipEntries(archive, input, content.Length);
        foreach (var item in ZipPurpose.IsWebArchive(archive) ? entries.OpenWebArchive() : entries.Open()) yield return item;
    }
}
