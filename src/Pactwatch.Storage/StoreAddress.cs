using System.Globalization;
using Pactwatch.Storage.Postgres;
using Pactwatch.Storage.Rows;
using Pactwatch.Storage.Sqlite;

namespace Pactwatch.Storage;

/// <summary>
/// Which store is meant, as people name it: the path of a file, or "postgres://ana@db.example:5432/ledger". A password in it
/// is used and never shown.
/// </summary>
public sealed class StoreAddress
{
    private readonly string path;
    private readonly PostgresAddress? server;

    private StoreAddress(string path, PostgresAddress? server) => (this.path, this.server) = (path, server);

    /// <summary>
    /// To this name the endings of the files beside the store are put (".names.tsv", ".access.json"): its own path where it is
    /// a file. Of a store on a server they lie in the user's folder for settings: "~/.config/pactwatch/db.example_5432_ledger.names.tsv".
    /// </summary>
    public string Beside => server is null ? path : Path.Combine(SettingsFolder, string.Create(CultureInfo.InvariantCulture, $"{Plain(server.Host)}_{server.Port}_{Plain(server.Database)}.store"));

    /// <summary>False where the file isn't there. Of a server it is known only when it is asked.</summary>
    public bool MayBeThere => server is not null || File.Exists(path);

    public bool IsOnServer => server is not null;

    /// <summary>Where files beside a store on a server lie.</summary>
    internal static string SettingsFolder { get; } = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "pactwatch");

    /// <exception cref="FormatException">It begins as the address of a server and is none; the message says why, without the password.</exception>
    public static StoreAddress Parse(string given)
    {
        ArgumentException.ThrowIfNullOrEmpty(given);
        return PostgresAddress.IsOne(given) ? new StoreAddress("", PostgresAddress.Parse(given)) : new StoreAddress(given, null);
    }

    /// <summary>Opens it for writing, and makes it where there is none.</summary>
    /// <param name="patience">How long to wait for another process that writes to the file; a server puts writers in a row itself.</param>
    /// <exception cref="StoreException">As each kind of store says.</exception>
    public RowStore OpenForWriting(TimeSpan patience = default, TimeProvider? time = null) =>
        server is null ? SqliteReportStore.OpenForWriting(path, patience, time) : PostgresReportStore.OpenForWriting(server, time ?? TimeProvider.System, Migration.Postgres);

    /// <summary>Opens it for reading.</summary>
    /// <exception cref="StoreException">As each kind of store says.</exception>
    public RowStore OpenForReading() => server is null ? SqliteReportStore.OpenForReading(path) : PostgresReportStore.OpenForReading(server, Migration.Postgres);

    /// <summary>Size and time of files, one of which changes with every transaction; null where it isn't files, and <see cref="IReportStore.State"/> must be asked.</summary>
    public string? Mark() => server is not null ? null : FileMark(path) + " " + FileMark(path + "-wal");

    /// <summary>As it was given, without the password.</summary>
    public override string ToString() => server?.ToString() ?? path;

    private static string FileMark(string path) => new FileInfo(path) is { Exists: true } file ? FormattableString.Invariant($"{file.Length}:{file.LastWriteTimeUtc.Ticks}") : "none";

    private static string Plain(string part) => Uri.EscapeDataString(part);
}
