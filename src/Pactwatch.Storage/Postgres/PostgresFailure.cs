using System.ComponentModel;
using Npgsql;
using Pactwatch.Storage.Rows;

namespace Pactwatch.Storage.Postgres;

/// <summary>Turns what the server and the way to it say into what went wrong, why, and what to do. Nothing of the driver's own exceptions leaves the store, and no password either.</summary>
internal static class PostgresFailure
{
    // What each system says where nobody listens.
    private const int LinuxRefused = 111;
    private const int MacRefused = 61;
    private const int WindowsRefused = 10061;

    // idle_in_transaction_session_timeout, which the driver has no name for.
    private const string StoodStill = "25P03";

    /// <summary>Does the work; <paramref name="doing"/> completes the sentence "The store X could not …".</summary>
    public static T Guard<T>(string location, string doing, Func<T> work)
    {
        var failed = $"The store {location} could not {doing}: ";
        try
        {
            return work();
        }
        catch (UnknownOutcomeException cause)
        {
            throw new StoreException(failed + "the connection to the server ended while this was being kept, so it is not known whether it was. Do it again: what was kept is not kept twice.", cause);
        }
        catch (PostgresException cause)
        {
            throw From(cause, failed);
        }
        catch (DamagedRowException cause)
        {
            throw new StoreException(failed + $"it is damaged ({cause.Message}). Run pactwatch store verify, and put back a copy from before the damage.", cause);
        }
        catch (NpgsqlException cause) when (cause.InnerException is Win32Exception { NativeErrorCode: LinuxRefused or MacRefused or WindowsRefused })
        {
            throw new StoreException(failed + "no server answers there. Start it, or check host and port.", cause);
        }
        catch (Exception cause) when (IsUnreached(cause))
        {
            throw new StoreException(failed + $"the server can't be reached ({Innermost(cause)}). Check host, port and network.", cause);
        }
        catch (NpgsqlException cause) when (cause.Message.Contains("password", StringComparison.OrdinalIgnoreCase))
        {
            throw new StoreException(failed + "the server asks for a password. Put it into the file .pgpass or into PGPASSWORD.", cause);
        }
        catch (Exception cause) when (cause is NpgsqlException or IOException or ObjectDisposedException)
        {
            throw new StoreException(failed + $"the connection to the server broke ({Innermost(cause)}). Nothing of this was kept. Do it again.", cause);
        }
    }

    private static bool IsUnreached(Exception cause) =>
        cause is Win32Exception or TimeoutException || (cause is NpgsqlException && cause.InnerException is Win32Exception or TimeoutException);

    private static StoreException From(PostgresException cause, string failed) => cause.SqlState switch
    {
        PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.InsufficientResources or PostgresErrorCodes.ConfigurationLimitExceeded =>
            new StoreFullException(failed + "the server has no room left. Nothing of this was kept, everything before it was. Make room there, then do it again.", cause),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            new StoreException(failed + $"the server lets this user not in ({cause.MessageText}). Check the user, the password (.pgpass, PGPASSWORD) and the server's pg_hba.conf.", cause),
        PostgresErrorCodes.InvalidCatalogName =>
            new StoreUnusableException(failed + "the server has no database of that name. Make one: createdb --encoding UTF8 NAME.", cause),
        PostgresErrorCodes.InsufficientPrivilege =>
            new StoreException(failed + $"this user may not do that ({cause.MessageText}). docs/postgres.md lists the rights it needs.", cause),
        PostgresErrorCodes.ReadOnlySqlTransaction =>
            new StoreReadOnlyException(failed + "the server takes no changes: it is a standby, or set to read only. Name the primary server.", cause),
        PostgresErrorCodes.LockNotAvailable =>
            new StoreInUseException(failed + "another program has been writing to it for a minute. Wait until it is done, then do it again."),
        PostgresErrorCodes.TooManyConnections =>
            new StoreInUseException(failed + "the server has as many connections as it takes. Wait, or have its max_connections raised."),
        PostgresErrorCodes.CannotConnectNow =>
            new StoreInUseException(failed + "the server is starting or stopping. Wait, then do it again."),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted =>
            new StoreUnusableException(failed + $"the server's files are damaged ({cause.MessageText}). Put back a backup from before the damage, and check the disk.", cause),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown =>
            new StoreException(failed + "the server ended the connection. Nothing of this was kept. Do it again once it runs.", cause),
        StoodStill =>
            new StoreException(failed + "this program stood still in the middle of it, so the server ended the connection. Nothing of this was kept. Do it again.", cause),
        PostgresErrorCodes.IoError =>
            new StoreException(failed + $"the server's disk failed ({cause.MessageText}). Nothing of this was kept. Check it, then do it again.", cause),
        _ => new StoreException(failed + $"PostgreSQL says \"{cause.MessageText}\" ({cause.SqlState}). Run pactwatch doctor.", cause),
    };

    private static string Innermost(Exception cause) => cause.InnerException is { } inner ? Innermost(inner) : cause.Message;
}
