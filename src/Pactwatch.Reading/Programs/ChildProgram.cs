using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Pactwatch.Reading.Programs;

/// <summary>
/// Runs programs that read a file where a fault must not take this process with it: bytes in through stdin, bytes out
/// through stdout, no file and no network of ours. The system holds time and memory where it can (ulimit), and the
/// child dies with its parent (on Linux; elsewhere when its time is up). Ctrl-C in the terminal does not reach it: it is
/// ended from here. Only as many run at once as there are processors.
/// </summary>
internal static class ChildProgram
{
    private const int ErrorsKept = 4096;
    private const int NotFound = 127;
    private const int KilledForTime = 128 + 24; // SIGXCPU

    // $1 address space in kB, $2 seconds of processor time; then the program and its arguments.
    private const string Script = """
        trap '' INT
        ulimit -c 0 2>/dev/null
        ulimit -v "$1" 2>/dev/null
        ulimit -S -t "$2" 2>/dev/null
        ulimit -H -t "$(($2 + 5))" 2>/dev/null
        shift 2
        setpriv --pdeathsig KILL true 2>/dev/null && exec setpriv --pdeathsig KILL "$@"
        exec "$@"
        """;

    private static readonly SemaphoreSlim Places = new(Math.Clamp(Environment.ProcessorCount, 1, 8));

    /// <summary>Runs a program to its end. The calling thread waits, and must: where it ends, the child does.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; the child is gone.</exception>
    public static ProgramRun Run(string program, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, ProgramLimits limits, CancellationToken stop)
    {
        Places.Wait(stop);
        try
        {
            using var process = Start(program, arguments, limits);
            if (process is null) return new ProgramRun(ProgramEnd.Missing, [], "");
            return Attend(process, input, limits, stop);
        }
        finally
        {
            Places.Release();
        }
    }

    private static Process? Start(string program, IReadOnlyList<string> arguments, ProgramLimits limits)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(program, arguments) : new ProcessStartInfo("/bin/sh", Wrapped(program, arguments, limits));
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> Wrapped(string program, IReadOnlyList<string> arguments, ProgramLimits limits) =>
        ["-c", Script, "sh", (limits.MemoryBytes / 1024).ToString(CultureInfo.InvariantCulture), limits.CpuSeconds.ToString(CultureInfo.InvariantCulture), program, .. arguments];

    private static ProgramRun Attend(Process process, ReadOnlyMemory<byte> input, ProgramLimits limits, CancellationToken stop)
    {
        using var timeUp = new CancellationTokenSource(TimeSpan.FromSeconds(limits.Seconds));
        using var onStop = stop.Register(() => End(process));
        using var onTimeUp = timeUp.Token.Register(() => End(process));
        var errors = new StringBuilder();
        // Threads of their own: the pool's may all be waiting for children.
        var writer = Spawn(() => WriteInput(process, input));
        var listener = Spawn(() => ReadErrors(process, errors));
        var (output, isWhole) = ReadOutput(process, limits.OutputBytes);
        if (!isWhole) End(process);
        process.WaitForExit();
        writer.Join();
        listener.Join();
        stop.ThrowIfCancellationRequested();
        return new ProgramRun(EndOf(process.ExitCode, isWhole, timeUp.IsCancellationRequested), output, errors.ToString());
    }

    private static ProgramEnd EndOf(int exitCode, bool isWhole, bool isTimeUp) =>
        !isWhole ? ProgramEnd.WroteTooMuch
        : isTimeUp || exitCode == KilledForTime ? ProgramEnd.TooSlow
        : exitCode == NotFound ? ProgramEnd.Missing
        : exitCode == 0 ? ProgramEnd.Done
        : ProgramEnd.Failed;

    private static Thread Spawn(Action work)
    {
        var thread = new Thread(() => work()) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private static void WriteInput(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            using var stdin = process.StandardInput.BaseStream;
            stdin.Write(input.Span);
        }
        catch (IOException)
        {
            // It ended before it had read all: what it wrote and how it ended tell why.
        }
    }

    private static void ReadErrors(Process process, StringBuilder errors)
    {
        var buffer = new char[1024];
        while (true)
        {
            var count = process.StandardError.Read(buffer, 0, buffer.Length);
            if (count == 0) return;
            errors.Append(buffer, 0, Math.Min(count, ErrorsKept - Math.Min(errors.Length, ErrorsKept)));
        }
    }

    private static (byte[] Output, bool IsWhole) ReadOutput(Process process, int limit)
    {
        using var output = new MemoryStream();
        var buffer = new byte[65_536];
        var stdout = process.StandardOutput.BaseStream;
        while (true)
        {
            var count = stdout.Read(buffer, 0, buffer.Length);
            if (count == 0) return (output.ToArray(), true);
            output.Write(buffer, 0, (int)Math.Min(count, limit - output.Length));
            if (output.Length >= limit) return (output.ToArray(), false);
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception fault) when (fault is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It has ended by itself.
        }
    }
}
