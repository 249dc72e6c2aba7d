using System.Runtime.InteropServices;
using System.Text;
using NodaTime;
using Pactwatch.Storage.Rows;

namespace Pactwatch.Storage.Sqlite;

/// <summary>
/// Held by the one process that writes to a store: a lock of the operating system on the file
/// "pactwatch.db.lock" beside it, which ends with the process however that ends. The file's text names the
/// owner, for the message to whoever comes second. It stays behind empty: deleting it would let two
/// processes lock two files of one name.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int LinuxNoSpace = 28;
    private const int LinuxQuota = 122;
    private const int MacQuota = 69;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    private readonly FileStream file;

    private WriterLock(FileStream file) => this.file = file;

    /// <exception cref="StoreInUseException">Another process, or this one, holds it already.</exception>
    /// <exception cref="StoreException">The lock file can't be written, or locks don't hold where it lies.</exception>
    public static WriterLock Take(string store, Instant since)
    {
        var path = store + ".lock";
        var held = new WriterLock(TryOpen(store, path) ?? throw InUse(store, path));
        try
        {
            held.AssertLocksHold(store, path);
            held.Name(store, since);
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        try
        {
            file.SetLength(0);
        }
        catch (IOException)
        {
            // A name left behind does no harm: the lock counts, not the text.
        }

        file.Dispose();
    }

    // A setting of the runtime can turn file locks off, and some file systems only pretend to lock.
    private void AssertLocksHold(string store, string path)
    {
        using var second = TryOpen(store, path);
        if (second is not null)
            throw new StoreUnusableException($"The store {store} can't be kept to one writer: file locks don't hold in its folder. Put it on a local disk, and don't set DOTNET_SYSTEM_IO_DISABLEFILELOCKING.");
    }

    private void Name(string store, Instant since)
    {
        try
        {
            file.SetLength(0);
            file.Write(Encoding.UTF8.GetBytes($"pid {Environment.ProcessId}\nsince {StoredTime.Of(since)}\nhost {Environment.MachineName}\n"));
            file.Flush();
        }
        catch (IOException failure) when (failure.HResult is LinuxNoSpace or LinuxQuota or MacQuota or WindowsDiskFull)
        {
            throw new StoreFullException($"The store {store} could not be opened for writing: the disk is full. Everything in it was kept. Make room, then do it again.", failure);
        }
        catch (IOException failure)
        {
            throw new StoreException($"The store {store} could not be opened for writing: its lock file can't be written ({failure.Message}). Check the disk, then do it again.", failure);
        }
    }

    /// <summary>Null where the lock is held.</summary>
    private static FileStream? TryOpen(string store, string path)
    {
        // Windows keeps even readers out of a file that isn't shared; there, sharing for reading lets the
        // second writer read the owner's name, and still keeps it from opening for writing.
        var share = OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None;
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share, bufferSize: 0);
        }
        catch (IOException failure) when (failure.HResult is SharingViolation or LinuxWouldBlock or MacWouldBlock)
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreReadOnlyException($"The store {store} can't be written: the lock file {path} can't be made or written ({failure.Message}). Give this user the right to write in the folder, or choose another place with --store.", failure);
        }
    }

    private static StoreInUseException InUse(string store, string path)
    {
        var lines = OwnerText(path).Split('\n');
        string Of(string key) => lines.FirstOrDefault(line => line.StartsWith(key + " ", StringComparison.Ordinal))?[(key.Length + 1)..] ?? "unknown";
        return new StoreInUseException(
            $"The store {store} is in use: process {Of("pid")} on {Of("host")} has been writing to it since {Of("since")}. Wait until it is done, or stop it. Commands that only read work meanwhile.");
    }

    private static string OwnerText(string path)
    {
        var buffer = new byte[512];
        if (OperatingSystem.IsWindows())
        {
            using var readable = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return Encoding.UTF8.GetString(buffer, 0, readable.Read(buffer));
        }

        // A FileStream would ask for a lock of its own, which the owner's keeps out.
        var descriptor = NativeOpen(path, 0);
        if (descriptor < 0) return "";
        var length = NativeRead(descriptor, buffer, buffer.Length);
        _ = NativeClose(descriptor);
        return length > 0 ? Encoding.UTF8.GetString(buffer, 0, (int)length) : "";
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeOpen([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "read")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint NativeRead(int descriptor, byte[] buffer, nint count);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeClose(int descriptor);
}
