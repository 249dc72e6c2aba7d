using System.Collections.Immutable;

namespace Pactwatch.Reading.Containers;

/// <summary>Pages saved "complete" by a browser: beside page.html lies a folder page_files with its parts, which are no reports.</summary>
public static class SavedPages
{
    private static readonly ImmutableArray<string> FolderEndings = WordList.LinesOf("Known/saved-page-folders.txt");

    private static readonly string[] PageEndings = [".html", ".htm", ".xhtml", ".xht", ".shtml"];

    /// <summary>Those of the paths (with forward slashes) that lie in the folder of a page among them.</summary>
    public static IReadOnlySet<string> PartsOf(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var all = paths.ToList();
        var pages = all.Select(PageName).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return pages.Count == 0 ? ImmutableHashSet<string>.Empty : all.Where(path => IsPart(path, pages)).ToHashSet(StringComparer.Ordinal);
    }

    private static string? PageName(string path) =>
        Array.Find(PageEndings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending ? path[..^ending.Length] : null;

    private static bool IsPart(string path, HashSet<string> pages)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            var folder = path[..slash];
            foreach (var ending in FolderEndings)
            {
                if (folder.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && pages.Contains(folder[..^ending.Length])) return true;
            }
        }

        return false;
    }
}
