using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Pactwatch.EndToEnd.Tests.Working;

/// <summary>
/// A network namespace with one line to this machine, that can be cut and mended: for a process in it the other end just falls
/// silent, as when a cable is pulled. Making one takes root and the program ip; where either is missing, its tests are skipped by name.
/// </summary>
internal sealed class FarMachine : IDisposable
{
    private static int machines;

    private readonly int number = Interlocked.Increment(ref machines);
    private readonly string name;
    // Four addresses of those set aside for measuring networks (RFC 2544), by the process, so that two runs hardly meet.
    private readonly string subnet;

    public FarMachine()
    {
        name = string.Create(CultureInfo.InvariantCulture, $"pw{Environment.ProcessId % 1_000_000}x{number}");
        subnet = string.Create(CultureInfo.InvariantCulture, $"198.{18 + Environment.ProcessId / 256 % 2}.{Environment.ProcessId % 256}.");
        Ip("netns", "add", name);
        try
        {
            Ip("link", "add", Line, "type", "veth", "peer", "name", "far", "netns", name);
            Ip("addr", "add", NearAddress + "/30", "dev", Line);
            Ip("link", "set", Line, "up");
            Ip("-n", name, "addr", "add", FarAddress + "/30", "dev", "far");
            Ip("-n", name, "link", "set", "lo", "up");
            Ip("-n", name, "link", "set", "far", "up");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Why there can be none here, or null.</summary>
    public static string? WhyNot { get; } = TryOne();

    /// <summary>This machine, as it is seen from there.</summary>
    public string NearAddress => subnet + (number * 4 + 1).ToString(CultureInfo.InvariantCulture);

    public string FarAddress => subnet + (number * 4 + 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>What a command line there begins with.</summary>
    public string[] There => ["ip", "netns", "exec", name];

    private string Line => name + "l";

    /// <summary>From now on nothing gets through, in either direction, and nobody is told.</summary>
    public void Cut() => Ip("-n", name, "link", "set", "far", "down");

    public void Mend() => Ip("-n", name, "link", "set", "far", "up");

    /// <summary>The line goes with its end that lies there.</summary>
    public void Dispose() => Ip("netns", "delete", name);

    private static string? TryOne()
    {
        if (!OperatingSystem.IsLinux()) return "network namespaces are Linux's";
        var tried = string.Create(CultureInfo.InvariantCulture, $"pw{Environment.ProcessId % 1_000_000}t");
        try
        {
            Ip("netns", "add", tried);
            Ip("netns", "delete", tried);
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or Win32Exception)
        {
            return $"no network namespace can be made here: {fault.Message}";
        }
    }

    private static void Ip(params string[] arguments)
    {
        using var ip = Process.Start(new ProcessStartInfo("ip", arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        var said = ip.StandardError.ReadToEnd();
        ip.WaitForExit();
        if (ip.ExitCode != 0) throw new InvalidOperationException($"ip {string.Join(' ', arguments)}: {said}");
    }
}
