using System.Collections.Concurrent;
using System.Diagnostics;

namespace Pactwatch.Storage.Tests;

/// <summary>Another process at work on a store, which the test can watch and kill. Gone at the latest when disposed.</summary>
internal sealed class WriterProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly BlockingCollection<string> pending = [];
    private readonly List<string> lines = [];
    private readonly Task reading;

    private WriterProcess(Process process)
    {
        this.process = process;
        reading = Task.Run(() =>
        {
            while (process.StandardOutput.ReadLine() is { } line) pending.Add(line);
            pending.CompleteAdding();
        });
    }

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Pactwatch.Storage.CrashWriter.dll");

    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public int Id => process.Id;

    public static WriterProcess Start(params string[] arguments) => StartProgram(Dotnet, [Program, .. arguments]);

    public static WriterProcess StartWith(string variable, string value, params string[] arguments) => StartProgram(Dotnet, [Program, .. arguments], (variable, value));

    public static WriterProcess StartProgram(string program, string[] arguments, (string Name, string Value)? variable = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        if (variable is { } set) start.Environment[set.Name] = set.Value;
        return new WriterProcess(Process.Start(start)!);
    }

    /// <summary>Waits for a line that the process says; fails when it ends without it.</summary>
    public void WaitFor(string wanted)
    {
        while (pending.TryTake(out var line, Patience))
        {
            lines.Add(line);
            if (string.Equals(line, wanted, StringComparison.Ordinal)) return;
        }

        Assert.Fail($"The process never said \"{wanted}\", but: {string.Join(" / ", lines)}");
    }

    /// <summary>Kills it as the system would and gives all it has said.</summary>
    public IReadOnlyList<string> Kill()
    {
        process.Kill();
        return ReadToEnd();
    }

    public IReadOnlyList<string> ReadToEnd()
    {
        process.WaitForExit(Patience).ShouldBeTrue("the process should have ended");
        reading.Wait(Patience).ShouldBeTrue();
        while (pending.TryTake(out var line)) lines.Add(line);
        return lines;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
        pending.Dispose();
    }
}
