using Pactwatch.Collecting;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Cli.Reading;

/// <summary>The files behind the paths that a person named, without the parts of pages that were saved complete (page_files beside page.html).</summary>
internal static class ReportFiles
{
    public static List<CollectedPath> Collect(IEnumerable<string> paths)
    {
        var collected = FileCollector.Collect(paths).ToList();
        var parts = SavedPages.PartsOf(collected.Where(path => path.Found is not null).Select(path => Slashed(path.Found!.Path)));
        return parts.Count == 0 ? collected : collected.FindAll(path => path.Found is null || !parts.Contains(Slashed(path.Found.Path)));
    }

    private static string Slashed(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
