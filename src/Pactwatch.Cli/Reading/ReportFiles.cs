using Pactwatch.Collecting;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Cli.Reading;

/// <summary>
/// The files behind the paths that a person named, without the parts of pages that were saved complete (page_files beside
/// page.html), and of pages that ArchiveBox saved in several forms only the best.
/// </summary>
internal static class ReportFiles
{
    /// <param name="say">Told in a sentence what was passed over that a person may look for.</param>
    public static List<CollectedPath> Collect(IEnumerable<string> paths, Action<string>? say = null)
    {
        var collected = FileCollector.Collect(paths).ToList();
        var found = collected.Where(path => path.Found is not null).Select(path => Slashed(path.Found!.Path)).ToList();
        var archived = ArchivedPages.Among(found);
        if (archived.InWords() is { } words) say?.Invoke(words);
        var parts = SavedPages.PartsOf(found);
        return collected.FindAll(path => path.Found is null || (!archived.PassedOver.Contains(Slashed(path.Found.Path)) && (archived.Best.Contains(Slashed(path.Found.Path)) || !parts.Contains(Slashed(path.Found.Path)))));
    }

    /// <summary>What lies beside a file and tells of it: ArchiveBox's word on the page; null where there is none.</summary>
    public static ContainerMetadata? ToldBeside(FoundFile file)
    {
        if (ArchivedPages.IndexOf(Slashed(Path.GetFullPath(file.Path))) is not { } index || new FileInfo(index) is not { Exists: true, LinkTarget: null } there) return null;
        return FileCollector.ReadBytes(new FoundFile(index, file.Source, there.Length), ArchivedPageIndex.MaxBytes).Bytes is { } bytes ? ArchivedPageIndex.Read(bytes) : null;
    }

    private static string Slashed(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
