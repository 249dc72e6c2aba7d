using Microsoft.Data.Sqlite;
using Pactwatch.Storage.Rows;

namespace Pactwatch.Storage.Sqlite;

/// <summary>Turns what SQLite and the disk say into what went wrong, why, and what to do. Nothing of SQLite's own exceptions leaves the store.</summary>
internal static class StoreFailure
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int DiskFailed = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>Does the work; <paramref name="doing"/> completes the sentence "The store X could not …".</summary>
    public static T Guard<T>(string location, string doing, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException cause)
        {
            throw From(cause, location, doing);
        }
        catch (DamagedRowException cause)
        {
            throw new StoreException($"The store {location} could not {doing}: it is damaged ({cause.Message}). Run pactwatch doctor, and put back a copy from before the damage.", cause);
        }
        catch (SettingRefusedException cause)
        {
            throw new StoreUnusableException($"The store {location} could not {doing}: {cause.Message}. Move it to a local disk, or use another SQLite; pactwatch doctor names the one that runs.", cause);
        }
    }

    public static StoreException From(SqliteException cause, string location, string doing)
    {
        var failed = $"The store {location} could not {doing}: ";
        return cause.SqliteErrorCode switch
        {
            Full => new StoreFullException(failed + "the disk is full. Nothing of this was kept, everything before it was. Make room, then do it again.", cause),
            ReadOnly => new StoreReadOnlyException(failed + "its file or folder can't be written. Give this user the right to write there, or choose another place with --store.", cause),
            CannotOpen => new StoreException(failed + "the file, or the files -wal and -shm that SQLite keeps beside it, can't be opened. Check the rights on the file and on its folder; even reading needs a folder that can be written.", cause),
            Busy or Locked => new StoreInUseException(failed + "another program holds the file. Close it (a database browser, a backup), then do it again."),
            Corrupt => new StoreUnusableException(failed + "the file is damaged. Keep it, put a copy from before the damage in its place, and check the disk.", cause),
            NotADatabase => new StoreUnusableException(failed + "the file is no store, or its beginning is damaged. It was left as it is. Choose another file with --store, or put a copy from before the damage in its place.", cause),
            DiskFailed => new StoreException(failed + "the disk failed to read or write. Nothing of this was kept. Check the disk, its space and its limits, then do it again.", cause),
            _ => new StoreException(failed + $"SQLite says \"{cause.Message}\". Run pactwatch doctor.", cause),
        };
    }
}
