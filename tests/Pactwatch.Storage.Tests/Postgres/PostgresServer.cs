using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Pactwatch.Storage.Tests.Postgres;

/// <summary>
/// A PostgreSQL server of this test run's own: on loopback, at a free port, its files in memory where the system has such a
/// place, never as root. It is started by the first test that asks for it and ends with the run. Where no PostgreSQL is
/// installed, those tests are skipped by name.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private const string User = "pactwatch";
    private const string Installed = "/usr/lib/postgresql";
    private const int StartsWithin = 60;

    // Its input ends with this process, however that ends: then the server does, and its files with it, unless it is said that they are to be kept.
    private const string UntilInputEnds = "folder=$1; shift; \"$@\" & server=$!; read -r word; kill -INT $server; wait $server; [ \"$word\" = keep ] || rm -rf \"$folder\"";

    private static int servers;

    private readonly Lock gate = new();
    private readonly string[] settings;
    private readonly string folder = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), FormattableString.Invariant($"pactwatch-postgres-{Environment.ProcessId}-{Interlocked.Increment(ref servers)}"));
    private readonly int port = FreePort();
    private Process? server;
    private int databases;

    public PostgresServer()
        : this([])
    {
    }

    /// <param name="settings">Beyond those of its own, for instance "fsync=off".</param>
    internal PostgresServer(params string[] settings) => this.settings = settings;

    /// <summary>The folder of the newest PostgreSQL's programs; null where there is none.</summary>
    private static string? Programs { get; } = Directory.Exists(Installed)
        ? Directory.GetDirectories(Installed).Where(version => File.Exists(Path.Combine(version, "bin", "initdb")))
            .OrderByDescending(version => int.Parse(Path.GetFileName(version), CultureInfo.InvariantCulture)).Select(version => Path.Combine(version, "bin")).FirstOrDefault()
        : null;

    /// <summary>A server of its own, for a test that needs other settings; the test disposes of it.</summary>
    public static PostgresServer With(params string[] settings) => new(settings);

    /// <summary>A new database without anything in it.</summary>
    /// <param name="how">What is added to CREATE DATABASE.</param>
    /// <returns>Its address.</returns>
    public string NewDatabase(string how = "ENCODING 'UTF8' TEMPLATE template0")
    {
        Start();
        var name = FormattableString.Invariant($"t{Interlocked.Increment(ref databases)}");
        Execute("postgres", $"CREATE DATABASE {name} {how}");
        return Address(name);
    }

    public string Address(string database, string user = User) => FormattableString.Invariant($"postgres://{user}@127.0.0.1:{port}/{database}");

    /// <summary>Drops a database, whoever is connected to it.</summary>
    public void Drop(string address) => Execute("postgres", $"DROP DATABASE {NameIn(address)} WITH (FORCE)");

    public void Execute(string database, string sql)
    {
        using var connection = Connect(database);
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public void ExecuteIn(string address, string sql) => Execute(NameIn(address), sql);

    public T Ask<T>(string address, string sql)
    {
        using var connection = Connect(NameIn(address));
        using var command = new NpgsqlCommand(sql, connection);
        return (T)command.ExecuteScalar()!;
    }

    /// <summary>Lets nobody write to a table until what is returned is disposed of.</summary>
    public IDisposable Hold(string address, string table)
    {
        var connection = Connect(NameIn(address));
        using var command = new NpgsqlCommand($"BEGIN; LOCK TABLE {table} IN EXCLUSIVE MODE", connection);
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Ends the server as the end of its machine would: without being told.</summary>
    public void Crash()
    {
        RunAsUser("/bin/sh", "-c", "kill -QUIT $(head -n 1 \"$1/postmaster.pid\")", "sh", folder);
        server!.StandardInput.WriteLine("keep");
        server.WaitForExit();
        server.Dispose();
        server = null;
        NpgsqlConnection.ClearAllPools();
    }

    public void Start()
    {
        Assert.SkipWhen(Programs is null, $"No PostgreSQL on this machine (looked in {Installed}).");
        lock (gate)
        {
            if (server is not null) return;
            if (!Directory.Exists(folder)) RunAsUser(Path.Combine(Programs!, "initdb"), "-D", folder, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
            server = Process.Start(AsUser(
                "/bin/sh",
                [
                    "-c", UntilInputEnds, "sh", folder, Path.Combine(Programs!, "postgres"), "-D", folder, "-p", port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={folder}", "-c", "max_connections=200", "-c", "shared_buffers=64MB",
                    "-c", "wal_level=minimal", "-c", "max_wal_senders=0", "-c", "logging_collector=on", .. settings.SelectMany(setting => new[] { "-c", setting }),
                ]))!;
            WaitUntilItAnswers();
        }
    }

    public void Dispose()
    {
        if (server is null) return;
        server.StandardInput.Close();
        server.WaitForExit();
        server.Dispose();
    }

    private static string NameIn(string address) => address[(address.LastIndexOf('/') + 1)..];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static ProcessStartInfo AsUser(string program, params IEnumerable<string> arguments)
    {
        // The server refuses to run as root.
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", "--", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        (start.UseShellExecute, start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError, start.WorkingDirectory) = (false, true, true, true, "/");
        return start;
    }

    private static void RunAsUser(string program, params string[] arguments) => Finish(AsUser(program, arguments));

    private static void Finish(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)}: {said.GetAwaiter().GetResult()}");
    }

    private NpgsqlConnection Connect(string database)
    {
        var connection = new NpgsqlConnection(FormattableString.Invariant($"Host=127.0.0.1;Port={port};Username={User};Database={database};Pooling=false"));
        connection.Open();
        return connection;
    }

    private void WaitUntilItAnswers()
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                Connect("postgres").Dispose();
                return;
            }
            catch (NpgsqlException) when (waited.Elapsed.TotalSeconds < StartsWithin && !server!.HasExited)
            {
                Thread.Sleep(50);
            }
        }
    }
}
