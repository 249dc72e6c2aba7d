using System.Globalization;
using Npgsql;

namespace Pactwatch.Storage.Postgres;

/// <summary>
/// Where a store on a server is: "postgres://ana@db.example:5432/ledger". User, password and port may be left out: then the
/// variables and files of PostgreSQL's own programs count (PGUSER, PGPASSWORD, PGPASSFILE, .pgpass), and port 5432. A folder with
/// the server's local socket is given as "postgres:///ledger?host=/run/postgresql". Other settings: sslmode, sslrootcert.
/// </summary>
internal sealed class PostgresAddress
{
    /// <summary>Longest wait for a server that doesn't answer, and for a lock that another program holds, in seconds.</summary>
    private const int AnswersWithin = 15;
    private const int LockedFor = 60;

    /// <summary>After so many seconds without a sign of the other end it is asked for one, and again after so many.</summary>
    private const int KeepAliveSeconds = 15;
    private const int KeepAliveAgainSeconds = 5;

    /// <summary>So often the server asks before it gives the program up; how often the program asks is its system's custom.</summary>
    private const int KeepAliveTimes = 3;

    /// <summary>The server waits so many seconds for a program that writes to take what it is sent. Shorter than others wait for a lock that the program holds.</summary>
    private const int TakenWithin = KeepAliveSeconds + KeepAliveTimes * KeepAliveAgainSeconds;

    /// <summary>A program that stands still in the middle of what it keeps, stopped or out of memory, loses it after so many seconds. Shorter than <see cref="LockedFor"/>, too.</summary>
    private const int StandsStillFor = 45;

    /// <summary>A server that takes writers and readers by turns has most of what it is told again.</summary>
    private const int KeptStatements = 100;

    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    private readonly string? password;
    private readonly SslMode? sslMode;
    private readonly string? rootCertificate;

    private PostgresAddress(string? user, string? password, string host, int port, string database, SslMode? sslMode, string? rootCertificate)
    {
        (User, this.password, Host, Port, Database) = (user, password, host, port, database);
        (this.sslMode, this.rootCertificate) = (sslMode, rootCertificate);
    }

    public string? User { get; }

    /// <summary>A name, an address, or the folder of a local socket.</summary>
    public string Host { get; }

    public int Port { get; }

    public string Database { get; }

    public static bool IsOne(string given) => Schemes.Any(scheme => given.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="FormatException">It is none; the message says why, without the password.</exception>
    public static PostgresAddress Parse(string given)
    {
        var rest = given[(given.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var (main, query) = Cut(rest, '?');
        var (authority, database) = Cut(main, '/');
        var at = authority.LastIndexOf('@');
        var (user, password) = Cut(at < 0 ? "" : authority[..at], ':');
        var (host, port) = HostAndPort(authority[(at + 1)..]);
        SslMode? mode = null;
        string? certificate = null;
        foreach (var setting in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Cut(setting, '=');
            switch (name)
            {
                case "host": host = Plain(value); break;
                case "sslmode": mode = SslModeOf(value); break;
                case "sslrootcert": certificate = Plain(value); break;
                default: throw new FormatException($"the setting '{name}' is not known: there are host, sslmode and sslrootcert");
            }
        }

        if (Plain(database) is not { Length: > 0 } named || named.Contains('/', StringComparison.Ordinal)) throw new FormatException("it names no database: postgres://USER@HOST:PORT/DATABASE");
        return new PostgresAddress(NoneIfEmpty(Plain(user)), NoneIfEmpty(Plain(password)), host.Length == 0 ? "localhost" : host, port, named, mode, certificate);
    }

    /// <summary>Without the password, which stands in no message, log or page.</summary>
    public override string ToString()
    {
        var user = User is null ? "" : Uri.EscapeDataString(User) + "@";
        var port = Port.ToString(CultureInfo.InvariantCulture);
        if (Host.StartsWith('/')) return $"postgres://{user}/{Uri.EscapeDataString(Database)}?host={Host}";
        return $"postgres://{user}{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{port}/{Uri.EscapeDataString(Database)}";
    }

    /// <summary>The driver's settings. They hold the password.</summary>
    public string Settings(bool forReading)
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = Host,
            Port = Port,
            Username = User,
            Password = password,
            Database = Database,
            SearchPath = PostgresSchema.Name,
            ApplicationName = "pactwatch",
            Timeout = AnswersWithin,
            CommandTimeout = 0,
            MaxAutoPrepare = KeptStatements,
            TcpKeepAlive = true,
            TcpKeepAliveTime = KeepAliveSeconds,
            TcpKeepAliveInterval = KeepAliveAgainSeconds,
            Options = SessionSettings(forReading),
        };
        if (sslMode is { } mode) settings.SslMode = mode;
        if (rootCertificate is { } file) settings.RootCertificate = file;
        return settings.ConnectionString;
    }

    private static string SessionSettings(bool forReading)
    {
        // Whatever is the server's custom, what is returned for is on its disk.
        List<string> settings = ["synchronous_commit=on", "jit=off", $"lock_timeout={LockedFor * 1_000}"];
        // A machine that the network lost in the middle of writing holds the lock of all who write. Left to itself a server finds out after two hours.
        settings.AddRange($"tcp_keepalives_idle={KeepAliveSeconds}", $"tcp_keepalives_interval={KeepAliveAgainSeconds}", $"tcp_keepalives_count={KeepAliveTimes}");
        // Who reads holds nobody up, and may take long over what was read: a backup is written to a disk meanwhile.
        if (forReading) settings.Add("default_transaction_read_only=on");
        else settings.AddRange($"tcp_user_timeout={TakenWithin * 1_000}", $"idle_in_transaction_session_timeout={StandsStillFor * 1_000}");
        return "-c " + string.Join(" -c ", settings);
    }

    private static (string Host, int Port) HostAndPort(string text)
    {
        const int Usual = 5432;
        if (text.StartsWith('[') && text.IndexOf(']', StringComparison.Ordinal) is var end and > 0)
            return (text[1..end], end + 1 == text.Length ? Usual : PortOf(text[(end + 1)..].TrimStart(':')));
        var (host, port) = Cut(text, ':');
        return (Plain(host), port.Length == 0 ? Usual : PortOf(port));
    }

    private static int PortOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65_535 ? port : throw new FormatException($"'{text}' is no port: a number from 1 to 65535");

    private static SslMode SslModeOf(string value) => value switch
    {
        "disable" => SslMode.Disable,
        "allow" => SslMode.Allow,
        "prefer" => SslMode.Prefer,
        "require" => SslMode.Require,
        "verify-ca" => SslMode.VerifyCA,
        "verify-full" => SslMode.VerifyFull,
        _ => throw new FormatException($"sslmode '{value}' is not known: disable, allow, prefer, require, verify-ca, verify-full"),
    };

    private static (string Before, string After) Cut(string text, char at)
    {
        var place = text.IndexOf(at, StringComparison.Ordinal);
        return place < 0 ? (text, "") : (text[..place], text[(place + 1)..]);
    }

    private static string Plain(string escaped) => Uri.UnescapeDataString(escaped);

    private static string? NoneIfEmpty(string text) => text.Length == 0 ? null : text;
}
