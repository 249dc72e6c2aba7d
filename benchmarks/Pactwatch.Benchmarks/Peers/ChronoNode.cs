using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Peers;

/// <summary>
/// chrono-node (npm), which finds times in text, on the same texts. It is no part of the repository: who wants it beside
/// our figures installs it into a folder of their own (<see cref="Install"/>) and names that folder with --chrono.
/// </summary>
internal static class ChronoNode
{
    public const string Version = "2.10.3";

    public const string Install = $"npm install --ignore-scripts --prefix FOLDER chrono-node@{Version}";

    /// <summary>In 10^6 bytes a second, on one core of a machine of two; measured before this benchmark was there.</summary>
    public const decimal PublishedSpeed = 11.5m;

    /// <summary>Null where node or the package isn't there, with the reason.</summary>
    /// <exception cref="InvalidDataException">It ran and failed, or is another version than the pinned one.</exception>
    public static (double Seconds, long Found, string Name)? Measure(string? folder, ImmutableArray<Report> reports, int rounds, out string? missing)
    {
        missing = folder is null ? "no folder was named with --chrono" : Directory.Exists(Path.Combine(folder, "node_modules", "chrono-node")) ? null : $"{folder} holds no node_modules/chrono-node";
        if (missing is not null) return null;
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Peers", "chrono.js"), FormattableString.Invariant($"{rounds}")])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false, Environment = { ["NODE_PATH"] = Path.Combine(folder!, "node_modules") },
        };
        try
        {
            return Read(start, reports);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            missing = "no program 'node' was found";
            return null;
        }
    }

    private static (double Seconds, long Found, string Name) Read(ProcessStartInfo start, ImmutableArray<Report> reports)
    {
        using var node = Process.Start(start)!;
        foreach (var report in reports) node.StandardInput.WriteLine(new JsonObject { ["text"] = report.Text.Characters, ["published"] = PublishedOf(report) }.ToJsonString());
        node.StandardInput.Close();
        var said = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        if (node.ExitCode != 0) throw new InvalidDataException($"node ended with {node.ExitCode}: {said}");
        using var answer = JsonDocument.Parse(said);
        var version = answer.RootElement.GetProperty("version").GetString();
        if (version != Version) throw new InvalidDataException($"chrono-node {version} is installed; the figures are of {Version}: {Install}");
        return (answer.RootElement.GetProperty("seconds").GetDouble(), answer.RootElement.GetProperty("found").GetInt64(), $"chrono-node {version} on node {answer.RootElement.GetProperty("node").GetString()}");
    }

    private static string PublishedOf(Report report) =>
        report.Published.Date is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : "2031-03-03";
}
