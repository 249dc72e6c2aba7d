using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using RabbitMQ.Client;

[assembly: AssemblyFixture(typeof(Pactwatch.EndToEnd.Tests.Working.RabbitServer))]

namespace Pactwatch.EndToEnd.Tests.Working;

/// <summary>
/// A RabbitMQ of this test run's own: one node on loopback, at free ports, never as root. It is started by the first test that
/// asks for it and ends with the run. Where none is installed, those tests are skipped by name.
/// </summary>
public sealed class RabbitServer : IDisposable
{
    private const string Programs = "/usr/lib/rabbitmq/bin";
    private const string User = "rabbitmq";
    private const int StartsWithinSeconds = 120;

    // Its input ends with this process, however that ends: then the node does.
    private const string UntilInputEnds = "\"$@\" & server=$!; read -r word; kill -TERM $server; wait $server";

    private readonly Lock gate = new();
    private readonly string folder = Directory.CreateTempSubdirectory("pactwatch-rabbit-").FullName;
    private readonly int port = FreePort();
    private readonly int ports = FreePort();
    private readonly int distribution = FreePort();
    private Process? server;

    /// <summary>Where it answers, started if it isn't yet; a broker without anything in it when it is first asked.</summary>
    public string Address()
    {
        Start();
        return string.Create(CultureInfo.InvariantCulture, $"amqp://guest:guest@127.0.0.1:{port}/");
    }

    public void Start()
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Programs, "rabbitmq-server")), $"No RabbitMQ on this machine (looked in {Programs}).");
        lock (gate)
        {
            if (server is not null) return;
            foreach (var part in new[] { "mnesia", "log", "home" }) Directory.CreateDirectory(Path.Combine(folder, part));
            File.WriteAllText(Path.Combine(folder, "enabled_plugins"), "[].");
            File.WriteAllText(Path.Combine(folder, "rabbitmq.conf"), string.Create(CultureInfo.InvariantCulture, $"listeners.tcp.1 = 127.0.0.1:{port}\n"));
            if (Environment.IsPrivilegedProcess) Finish(new ProcessStartInfo("chown", ["-R", $"{User}:", folder]));
            server = Process.Start(AsUser("/bin/sh", "-c", UntilInputEnds, "sh", Path.Combine(Programs, "rabbitmq-server")))!;
            // Nobody reads what it says: its log has it.
            server.OutputDataReceived += (_, _) => { };
            server.BeginOutputReadLine();
            server.ErrorDataReceived += (_, _) => { };
            server.BeginErrorReadLine();
            WaitUntilItAnswers();
        }
    }

    /// <summary>Ends it; what was kept for good is there again after <see cref="Start"/>.</summary>
    public void Stop()
    {
        lock (gate)
        {
            if (server is null) return;
            server.StandardInput.Close();
            server.WaitForExit();
            server.Dispose();
            server = null;
        }
    }

    /// <summary>How many words lie in a queue and are in nobody's hand.</summary>
    public async Task<uint> Words(string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(Address()) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        return (await channel.QueueDeclarePassiveAsync(queue)).MessageCount;
    }

    /// <summary>Gives words to a queue.</summary>
    public async Task Say(string queue, IReadOnlyList<string> keys)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(Address()) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        foreach (var key in keys) await channel.BasicPublishAsync("", queue, Encoding.UTF8.GetBytes(key));
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Finish(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, start.FileName);
    }

    private ProcessStartInfo AsUser(string program, params IEnumerable<string> arguments)
    {
        // The node refuses to run as another than its own user.
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", [$"--reuid={User}", $"--regid={User}", "--clear-groups", "--", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        (start.UseShellExecute, start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError, start.WorkingDirectory) = (false, true, true, true, folder);
        var environment = start.Environment;
        environment["HOME"] = Path.Combine(folder, "home");
        environment["RABBITMQ_NODENAME"] = string.Create(CultureInfo.InvariantCulture, $"pactwatch{port}@localhost");
        environment["RABBITMQ_CONFIG_FILE"] = Path.Combine(folder, "rabbitmq.conf");
        environment["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "mnesia");
        environment["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log");
        environment["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder, "enabled_plugins");
        environment["RABBITMQ_CONF_ENV_FILE"] = "/dev/null";
        environment["ERL_EPMD_ADDRESS"] = "127.0.0.1";
        environment["ERL_EPMD_PORT"] = ports.ToString(CultureInfo.InvariantCulture);
        environment["RABBITMQ_DIST_PORT"] = distribution.ToString(CultureInfo.InvariantCulture);
        environment["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}";
        environment["LANG"] = "C.UTF-8";
        return start;
    }

    private void WaitUntilItAnswers()
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var connection = new TcpClient();
                connection.Connect(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (waited.Elapsed.TotalSeconds < StartsWithinSeconds && !server!.HasExited)
            {
                Thread.Sleep(200);
            }
        }
    }
}
