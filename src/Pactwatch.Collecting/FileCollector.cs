namespace Pactwatch.Collecting;

/// <summary>
/// Finds and opens the files that a person named: files as given, folders with all that is below them, in ordinal
/// order of <see cref="FoundFile.Source"/>. In a folder, hidden entries and stores (.db with -wal, -shm, -journal)
/// are passed over without a word, and no symbolic link is followed: one that stays in the folder adds nothing,
/// one that leads out of it is refused. What can't be read is refused and the rest goes on; no path makes it throw.
/// </summary>
public static class FileCollector
{
    private static readonly string[] StoreEndings = [".db", ".db-wal", ".db-shm", ".db-journal"];

    /// <summary>The files behind <paramref name="paths"/>, argument by argument, as they are found.</summary>
    public static IEnumerable<CollectedPath> Collect(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.SelectMany(CollectOne);
    }

    /// <summary>
    /// Opens a file and reads it whole, or refuses it where it holds more than <paramref name="limit"/> bytes. A file
    /// that was empty when found is not opened: a pipe or a device has no length, and opening one may never return.
    /// </summary>
    public static FileBytes ReadBytes(FoundFile file, int limit)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        if (file.Length == 0) return new FileBytes([], null);
        if (file.Length > limit) return new FileBytes(null, TooLarge(file, file.Length, limit));
        try
        {
            using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return ReadAtMost(stream, file, limit);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new FileBytes(null, new RefusedPath(file.Path, Reason(fault)));
        }
    }

    /// <summary>
    /// Opens a file for reading from its start; whoever asks for it closes it. A file that was empty when found is not
    /// opened, as with <see cref="ReadBytes"/>, and gives an empty stream.
    /// </summary>
    public static OpenedFile Open(FoundFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length == 0) return new OpenedFile(new MemoryStream(), null);
        try
        {
            return new OpenedFile(new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new OpenedFile(null, new RefusedPath(file.Path, Reason(fault)));
        }
    }

    private static FileBytes ReadAtMost(FileStream stream, FoundFile file, int limit)
    {
        using var bytes = new MemoryStream((int)Math.Min(file.Length, limit));
        var buffer = new byte[81_920];
        // The file may have grown since it was found.
        while (bytes.Length <= limit)
        {
            var count = stream.Read(buffer, 0, buffer.Length);
            if (count == 0) return new FileBytes(bytes.ToArray(), null);
            bytes.Write(buffer, 0, count);
        }

        return new FileBytes(null, TooLarge(file, Math.Max(bytes.Length, stream.Length), limit));
    }

    private static IEnumerable<CollectedPath> CollectOne(string path)
    {
        if (string.IsNullOrWhiteSpace(path)) return [Refuse(path ?? "", "An empty path names nothing; give a file or a folder.")];
        if (Directory.Exists(path)) return Below(new DirectoryInfo(path), "", Path.GetFullPath(path));
        if (!File.Exists(path)) return [Refuse(path, "There is no such file or folder; check the spelling.")];
        return [Take(new FileInfo(path), Path.GetFileName(path), path)];
    }

    private static IEnumerable<CollectedPath> Below(DirectoryInfo folder, string prefix, string root)
    {
        var (entries, refusal) = Entries(folder);
        if (refusal is not null) yield return refusal;
        foreach (var entry in entries)
        {
            if (IsPassedOver(entry)) continue;
            if (entry.LinkTarget is not null)
            {
                if (LeadsOut(entry, root))
                    yield return Refuse(entry.FullName, "It is a link that leads out of the folder; give its target as a path of its own.");
            }
            else if (entry is DirectoryInfo below)
            {
                foreach (var collected in Below(below, prefix + below.Name + "/", root)) yield return collected;
            }
            else
            {
                yield return Take((FileInfo)entry, prefix + entry.Name, entry.FullName);
            }
        }
    }

    private static (FileSystemInfo[] Entries, CollectedPath? Refusal) Entries(DirectoryInfo folder)
    {
        try
        {
            var entries = folder.GetFileSystemInfos();
            // A folder sorts as "name/", which makes the walk yield the sources in ordinal order.
            Array.Sort(entries, (left, right) => string.CompareOrdinal(SortName(left), SortName(right)));
            return (entries, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ([], Refuse(folder.FullName, Reason(fault)));
        }
    }

    private static string SortName(FileSystemInfo entry) => entry is DirectoryInfo ? entry.Name + "/" : entry.Name;

    private static bool IsPassedOver(FileSystemInfo entry) =>
        entry.Name.StartsWith('.')
        || entry.Attributes.HasFlag(FileAttributes.Hidden)
        || (entry is FileInfo && StoreEndings.Any(ending => entry.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    private static bool LeadsOut(FileSystemInfo link, string root)
    {
        try
        {
            var target = link.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
            var inside = Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar;
            return target is null || !target.StartsWith(inside, StringComparison.Ordinal);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static CollectedPath Take(FileInfo file, string source, string path)
    {
        try
        {
            // A link's own length says nothing; what it leads to is what will be read.
            var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            return new CollectedPath(new FoundFile(path, source, target.Length), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse(path, Reason(fault));
        }
    }

    private static CollectedPath Refuse(string path, string why) => new(null, new RefusedPath(path, why));

    private static string Reason(Exception fault) => fault switch
    {
        UnauthorizedAccessException => "Reading it is not permitted; change its permissions or run as a user who may.",
        FileNotFoundException or DirectoryNotFoundException => "It has gone since it was found; read again.",
        PathTooLongException => "Its path is too long for this system; move it to a shorter one.",
        _ => "It can't be read (" + fault.Message.TrimEnd('.') + ").",
    };

    private static RefusedPath TooLarge(FoundFile file, long length, int limit) =>
        new(file.Path, $"{Path.GetFileName(file.Path)} is {ByteCount.InWords(length)}; the limit is {ByteCount.InWords(limit)}.");
}
