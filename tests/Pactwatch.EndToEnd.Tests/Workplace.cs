using System.Diagnostics;
using System.Text;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>A folder of its own in which the real program is run; gone with the test.</summary>
public sealed class Workplace : IDisposable
{
    private const int MillisecondsForOneRun = 120_000;

    public string Folder { get; } = Directory.CreateTempSubdirectory("pactwatch-test-").FullName;

    public string Store => PathOf("pactwatch.db");

    private static string Program { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "pactwatch.exe" : "pactwatch");

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file, and its folders, relative to the workplace.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public ProgramResult Run(params string[] arguments) => RunWith(new Dictionary<string, string>(), null, arguments);

    public ProgramResult RunWith(IReadOnlyDictionary<string, string> environment, string? stdin, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var stdout = process.StandardOutput.ReadToEndAsync();
        var stderr = process.StandardError.ReadToEndAsync();
        if (stdin is not null) process.StandardInput.Write(stdin);
        process.StandardInput.Close();
        if (!process.WaitForExit(MillisecondsForOneRun))
        {
            process.Kill();
            throw new TimeoutException($"pactwatch {string.Join(' ', arguments)} did not end.");
        }

        return new ProgramResult(process.ExitCode, stdout.GetAwaiter().GetResult(), stderr.GetAwaiter().GetResult());
    }

    /// <summary>Starts the program with all three streams in hand; TERM says that colours are welcome.</summary>
    public Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        start.Environment.Remove("PACTWATCH_STORE");
        start.Environment.Remove("NO_COLOR");
        start.Environment["TERM"] = "xterm-256color";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
