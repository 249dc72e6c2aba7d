using System.Collections.Immutable;

namespace Pactwatch.Reading.Containers;

/// <summary>
/// Folders of ArchiveBox: archive/&lt;timestamp&gt;/index.json says which page was saved and when, and beside it lie its
/// forms (a single file, the article alone, a web archive …). They are one page: the best form is read, once.
/// </summary>
public static class ArchivedPages
{
    private const string Index = "index.json";
    private const int ShortestStamp = 9;
    private const int LongestStamp = 20;

    private static readonly ImmutableArray<string> Bodies = WordList.LinesOf("Known/archived-page-bodies.txt");
    private static readonly ImmutableArray<string> StoreParts = WordList.LinesOf("Known/archive-store-parts.txt");

    /// <summary>Which of the paths (with forward slashes) are the best form of a page, and which are passed over for it.</summary>
    public static ArchivedPaths Among(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var all = paths.Distinct(StringComparer.Ordinal).ToList();
        var folders = all.Select(FolderOfIndex).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (folders.Count == 0) return ArchivedPaths.None;
        var byFolder = all.Select(path => (Path: path, Folder: FolderOf(path, folders))).Where(pair => pair.Folder is not null).ToLookup(pair => pair.Folder!, pair => pair.Path);
        var bestByFolder = folders.ToDictionary(folder => folder, folder => BestOf(folder, byFolder[folder]), StringComparer.Ordinal);
        // A folder with a number for a name and an index may be somebody else's.
        folders.RemoveWhere(folder => bestByFolder[folder] is null && StoreOf(folder) is null);
        var best = folders.Order(StringComparer.Ordinal).Select(folder => bestByFolder[folder]).ToList();
        var kept = best.OfType<string>().ToHashSet(StringComparer.Ordinal);
        var stores = folders.Select(StoreOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var over = all.Where(path => !kept.Contains(path) && (FolderOf(path, folders) is not null || stores.Any(store => IsStorePart(path, store)))).ToHashSet(StringComparer.Ordinal);
        return new ArchivedPaths(kept, over, best.Count(body => body is null));
    }

    /// <summary>The path of the index that tells of this form of a page; null for a path that is no such form. Whether the index is there is not known here.</summary>
    public static string? IndexOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (IsStamp(path[(path.LastIndexOf('/', slash - 1) + 1)..slash])) return path[(slash + 1)..] == Index ? null : path[..(slash + 1)] + Index;
        }

        return null;
    }

    private static string? FolderOfIndex(string path)
    {
        if (!path.EndsWith("/" + Index, StringComparison.Ordinal)) return null;
        var folder = path[..^(Index.Length + 1)];
        return IsStamp(folder[(folder.LastIndexOf('/') + 1)..]) ? folder : null;
    }

    private static string? FolderOf(string path, HashSet<string> folders)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (folders.Contains(path[..slash])) return path[..slash];
        }

        return null;
    }

    private static string? BestOf(string folder, IEnumerable<string> paths)
    {
        var within = paths.Select(path => path[(folder.Length + 1)..]).Order(StringComparer.Ordinal).ToList();
        var best = Bodies.Select(body => within.Find(path => Fits(path, body))).FirstOrDefault(path => path is not null);
        return best is null ? OnlyPage(within) is { } page ? $"{folder}/{page}" : null : $"{folder}/{best}";
    }

    // What wget saved lies in a folder called like the site, the page among its parts: certain only where it is alone.
    private static string? OnlyPage(List<string> within)
    {
        var pages = within.FindAll(path => path.Split('/')[0].Contains('.', StringComparison.Ordinal) && path.Contains('/', StringComparison.Ordinal) && FormatRecognizer.Ending(path) is "html" or "htm");
        return pages.Count == 1 ? pages[0] : null;
    }

    private static bool Fits(string path, string body)
    {
        var star = body.IndexOf('*', StringComparison.Ordinal);
        return star < 0 ? path == body : path.Length >= body.Length && path.StartsWith(body[..star], StringComparison.Ordinal) && path.EndsWith(body[(star + 1)..], StringComparison.Ordinal);
    }

    // "data" of "data/archive/1712345678.0"; empty where the store is the folder that was named.
    private static string? StoreOf(string folder)
    {
        var archive = folder[..Math.Max(folder.LastIndexOf('/'), 0)];
        return archive == "archive" ? "" : archive.EndsWith("/archive", StringComparison.Ordinal) ? archive[..^"archive".Length] : null;
    }

    private static bool IsStorePart(string path, string store) =>
        path.StartsWith(store, StringComparison.Ordinal) && StoreParts.Any(part => part.EndsWith('/') ? path.AsSpan(store.Length).StartsWith(part, StringComparison.OrdinalIgnoreCase) : path.AsSpan(store.Length).Equals(part, StringComparison.OrdinalIgnoreCase));

    // Seconds since 1970, with a fraction where several pages were added in one second.
    private static bool IsStamp(string name) =>
        name.Length is >= ShortestStamp and <= LongestStamp && name.All(character => char.IsAsciiDigit(character) || character == '.') && name.IndexOf('.', StringComparison.Ordinal) is < 0 or >= ShortestStamp;
}
