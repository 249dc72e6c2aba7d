namespace Pactwatch.Storage.Access;

/// <summary>
/// A small file beside a store that only its owner may read. It is replaced as a whole: whoever reads it sees it as it was
/// or as it is. Two who change it at once wait for nobody: the second is told.
/// </summary>
public sealed class OwnerFile(string path)
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Path => path;

    /// <summary>Another one after each change; empty where there is no file.</summary>
    public string State()
    {
        var file = new FileInfo(path);
        return file.Exists ? FormattableString.Invariant($"{file.Length}:{file.LastWriteTimeUtc.Ticks}") : "";
    }

    /// <summary>What it holds; null where there is no file.</summary>
    public byte[]? Read() => File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <summary>True where others than its owner may read or write it, as the system says it.</summary>
    public bool IsOpenToOthers() => !OperatingSystem.IsWindows() && File.Exists(path) && (File.GetUnixFileMode(path) & ~(OwnerAlone | UnixFileMode.UserExecute)) != UnixFileMode.None;

    /// <param name="change">Gives what it is to hold from now on; called while nobody else changes the file.</param>
    /// <exception cref="StoreException">It can't be written, or somebody else changes it just now.</exception>
    public void Change(Func<byte[]> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        try
        {
            // The user's folder for settings is there for whoever needs it; one that was misspelt is not made.
            if (System.IO.Path.GetDirectoryName(path) == StoreAddress.SettingsFolder) Directory.CreateDirectory(StoreAddress.SettingsFolder);
            using var alone = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var bytes = change();
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerAlone;
            File.Delete(path + ".new");
            using (var file = new FileStream(path + ".new", options))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The file {path} can't be written ({failure.Message}). Give this user the right to write in the folder, or wait until nobody else changes it.", failure);
        }
    }
}
