using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>
/// The real program in processes that stay for the next command: most of what a short command takes is its start, of which
/// the runtime makes the same each time. A process serves one command at a time and ends with the test run.
/// </summary>
internal sealed class StayingProgram : IDisposable
{
    private static readonly ConcurrentBag<StayingProgram> Idle = [];

    private readonly Process process;

    private StayingProgram(ProcessStartInfo start)
    {
        start.ArgumentList.Add("--stay");
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
    }

    /// <param name="start">How it is started where none is idle.</param>
    /// <param name="world">The folder of its internet; null for the real one.</param>
    public static ProgramResult Run(ProcessStartInfo start, string? world, string[] arguments, TimeSpan patience)
    {
        if (!Idle.TryTake(out var program)) program = new StayingProgram(start);
        try
        {
            var result = program.Ask(start.WorkingDirectory, world, arguments, patience);
            Idle.Add(program);
            return result;
        }
        catch
        {
            program.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private ProgramResult Ask(string folder, string? world, string[] arguments, TimeSpan patience)
    {
        process.StandardInput.WriteLine(JsonSerializer.Serialize(new { folder, world, arguments }));
        process.StandardInput.Flush();
        var reply = process.StandardOutput.ReadLineAsync();
        if (!reply.Wait(patience)) throw new TimeoutException($"pactwatch {string.Join(' ', arguments)} did not end.");
        var result = JsonDocument.Parse(reply.Result ?? throw new InvalidOperationException($"pactwatch {string.Join(' ', arguments)} took its process along.")).RootElement;
        return new ProgramResult(result.GetProperty("exitCode").GetInt32(), result.GetProperty("stdout").GetString()!, result.GetProperty("stderr").GetString()!);
    }
}
