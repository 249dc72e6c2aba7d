using System.Collections.Frozen;
using System.Text;

namespace Pactwatch.Storage.Sqlite;

/// <summary>Where a store lies. Links are followed to the end, so that one file never gets two locks under two names.</summary>
internal static class StorePlace
{
    private const int MaxLinks = 40;

    // The write-ahead log needs memory shared by all processes that open the file, and locks that hold. File
    // systems of other machines, hosts included, give one or the other only in part.
    private static readonly FrozenSet<string> Unsafe = FrozenSet.ToFrozenSet(
        [
            "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.ceph", "fuse.davfs2", "fuse.gcsfuse", "fuse.glusterfs",
            "fuse.juicefs", "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "fuse.vmhgfs-fuse", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4",
            "orangefs", "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs",
        ],
        StringComparer.Ordinal);

    /// <exception cref="StoreUnusableException">The path names a folder or lies on a file system where no store is safe.</exception>
    public static string Resolve(string path)
    {
        var location = FollowLinks(Path.GetFullPath(path), MaxLinks);
        if (Directory.Exists(location))
            throw new StoreUnusableException($"{location} is a folder, a store is a file. Name a file in it, such as {Path.Combine(location, "pactwatch.db")}.");
        if (UnsafeFileSystem(location) is { } fileSystem)
            throw new StoreUnusableException($"The store {location} lies on a file system of the kind {fileSystem}, shared over a network or with a host. Its locks and shared memory can't be relied on, and stores there get damaged. Put it on a local disk.");
        return location;
    }

    /// <summary>The kind of file system that <paramref name="location"/> is on, by a table in the format of /proc/mounts; null where no line covers it.</summary>
    public static string? FileSystemOf(string location, IEnumerable<string> mounts)
    {
        string? kind = null;
        var longest = -1;
        foreach (var line in mounts)
        {
            var fields = line.Split(' ');
            if (fields.Length < 3) continue;
            var point = Unescape(fields[1]);

            // Of two mounts at one point the later one hides the earlier.
            if (point.Length < longest || !IsUnder(location, point)) continue;
            longest = point.Length;
            kind = fields[2];
        }

        return kind;
    }

    public static bool IsUnsafe(string fileSystem) => Unsafe.Contains(fileSystem);

    private static string? UnsafeFileSystem(string location)
    {
        const string Mounts = "/proc/self/mounts";
        if (File.Exists(Mounts))
            return FileSystemOf(location, File.ReadLines(Mounts)) is { } kind && IsUnsafe(kind) ? kind : null;
        if (location.StartsWith(@"\\", StringComparison.Ordinal)) return "network share";
        var root = OperatingSystem.IsWindows() ? Path.GetPathRoot(location) : Path.GetDirectoryName(location);
        if (string.IsNullOrEmpty(root) || !Directory.Exists(root)) return null;
        var drive = new DriveInfo(root);
        return drive.DriveType == DriveType.Network ? drive.DriveFormat : null;
    }

    private static string FollowLinks(string full, int linksLeft)
    {
        var real = Path.GetPathRoot(full) ?? "";
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            var target = new FileInfo(next).LinkTarget;
            if (target is not null && linksLeft == 0) throw new StoreUnusableException($"The path {full} goes round in links. Name the file itself.");
            real = target is null ? next : FollowLinks(Path.GetFullPath(target, real), linksLeft - 1);
        }

        return real;
    }

    private static bool IsUnder(string location, string point) =>
        string.Equals(point, "/", StringComparison.Ordinal)
        || string.Equals(location, point, StringComparison.Ordinal)
        || (location.Length > point.Length && location.StartsWith(point, StringComparison.Ordinal) && location[point.Length] == '/');

    // The table writes space, tab, line feed and backslash as three octal digits behind a backslash.
    private static string Unescape(string field)
    {
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] == '\\' && i + 3 < field.Length)
            {
                text.Append((char)(((field[i + 1] - '0') * 64) + ((field[i + 2] - '0') * 8) + (field[i + 3] - '0')));
                i += 3;
            }
            else
            {
                text.Append(field[i]);
            }
        }

        return text.ToString();
    }
}
