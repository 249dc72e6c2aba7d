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

    private readonly string name = string.Create(CultureInfo.InvariantCulture, $"pw{Environment.ProcessId % 1_000_000}x{Interlocked.Increment(ref machines)}");
    // Four addresses of those set aside for measuring networks (RFC 2544), by the process, so that two runs don't meet.
    private readonly string subnet = string.Create(CultureInfo.InvariantCulture, $"198.18.{Environment.ProcessId % 250 + 1}.");

    public FarMachine()
    {
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
    public static string? WhyNot =>
        !OperatingSystem.IsLinux() ? "network namespaces are Linux's"
        : !Environment.IsPrivilegedProcess ? "only root may make a network namespace"
        : !File.Exists("/usr/sbin/ip") && !File.Exists("/sbin/ip") && !File.Exists("/usr/bin/ip") ? "the program ip isn't installed (package iproute2)"
        : null;

    /// <summary>This machine, as it is seen from there.</summary>
    public string NearAddress => subnet + "1";

    public string FarAddress => subnet + "2";

    /// <summary>What a command line there begins with.</summary>
    public string[] There => ["ip", "netns", "exec", name];

    private string Line => name + "l";

    /// <summary>From now on nothing gets through, in either direction, and nobody is told.</summary>
    public void Cut() => Ip("-n", name, "link", "set", "far", "down");

    public void Mend() => Ip("-n", name, "link", "set", "far", "up");

    /// <summary>The line goes with its end that lies there.</summary>
    public void Dispose() => Ip("netns", "delete", name);

    private static void Ip(params string[] arguments)
    {
        using var ip = Process.Start(new ProcessStartInfo("ip", arguments) { RedirectStandardError = true })!;
        var said = ip.StandardError.ReadToEnd();
        ip.WaitForExit();
        if (ip.ExitCode != 0) throw new InvalidOperationException($"ip {string.Join(' ', arguments)}: {said}");
    }
}
