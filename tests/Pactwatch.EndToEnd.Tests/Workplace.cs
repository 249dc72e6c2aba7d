using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>A folder of its own in which the real program is run; gone with the test.</summary>
public sealed class Workplace : IDisposable
{
    // Drills are of hundreds of times as many reports.
    private static readonly TimeSpan ForOneRun = TimeSpan.FromMinutes(Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1" ? 60 : 2);

    // Root stays root, owner of its folders, but for the two rights to pass over a file's mode.
    private static readonly string[] DropRights =
        ["--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"];

    public string Folder { get; } = Directory.CreateTempSubdirectory("pactwatch-test-").FullName;

    public string Store => PathOf("pactwatch.db");

    private static string Program { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "pactwatch.exe" : "pactwatch");

    /// <summary>The same program in an internet that lies in the folder "world": each folder in it a host, each file in that a page.</summary>
    private static string InWorld { get; } = Path.Combine(AppContext.BaseDirectory, "pactwatch-in-a-stand-in-world" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    /// <summary>Why no run can be held back by the rights to files, or null where one can.</summary>
    public static string? WhyRightsDoNotHold { get; } =
        OperatingSystem.IsWindows() ? "rights to files work otherwise on Windows"
        : Environment.IsPrivilegedProcess && !CanDropRights() ? "root may open every file, and setpriv cannot take that right away here"
        : null;

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

    /// <summary>Runs a command in a process that has run others before, which takes a tenth of the time; see <see cref="RunAnew"/>.</summary>
    public ProgramResult Run(params string[] arguments) => RunWhereItStays(null, arguments);

    /// <summary>Runs a command in a process of its own, as a person does: for what a start could change.</summary>
    public ProgramResult RunAnew(params string[] arguments) => RunWith(new Dictionary<string, string>(), null, arguments);

    public ProgramResult RunWith(IReadOnlyDictionary<string, string> environment, string? stdin, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        return WaitFor(process, stdin, arguments);
    }

    /// <summary>Runs the program, from root too, without the right to open what a file's mode forbids.</summary>
    public ProgramResult RunHeldByRights(params string[] arguments)
    {
        using var process = Environment.IsPrivilegedProcess
            ? Start("setpriv", new Dictionary<string, string>(), [.. DropRights, Program, .. arguments])
            : Start(Program, new Dictionary<string, string>(), arguments);
        return WaitFor(process, null, arguments);
    }

    /// <summary>Starts the program with all three streams in hand; TERM says that colours are welcome.</summary>
    public Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) => Start(Program, environment, arguments);

    /// <summary>The same behind another program that runs it, such as "ip netns exec NAME".</summary>
    public Process StartOn(string[] before, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        before is [var program, .. var more] ? Start(program, environment, [.. more, Program, .. arguments]) : Start(environment, arguments);

    /// <summary>The SHA-256 of a store's ledger, which may be too large to be held twice.</summary>
    public string HashOfLedger(string store, IReadOnlyDictionary<string, string>? environment = null)
    {
        var file = PathOf("ledger.json");
        string[] export = ["export", "--format", "json", "--with-text", "--store", store, "-o", file];
        var result = environment is null ? Run(export) : RunWith(environment, null, export);
        result.ExitCode.ShouldBe(0, result.Stderr);
        using var written = File.OpenRead(file);
        written.Length.ShouldBeGreaterThan(10_000);
        return Convert.ToHexStringLower(SHA256.HashData(written));
    }

    /// <summary>Runs the program in the internet of the folder "world".</summary>
    public ProgramResult RunInWorld(params string[] arguments) => RunWhereItStays(PathOf("world"), arguments);

    public Process StartInWorld(params string[] arguments) => Start(InWorld, new Dictionary<string, string> { ["PACTWATCH_WORLD"] = PathOf("world") }, arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static bool CanDropRights()
    {
        try
        {
            using var process = Process.Start("setpriv", [.. DropRights, "true"]);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false; // no setpriv
        }
    }

    private ProgramResult RunWhereItStays(string? world, string[] arguments)
    {
        if (!OperatingSystem.IsWindows()) return StayingProgram.Run(HowToStart(InWorld, new Dictionary<string, string>(), []), world, arguments, ForOneRun);
        using var process = world is null ? Start(new Dictionary<string, string>(), arguments) : StartInWorld(arguments);
        return WaitFor(process, null, arguments);
    }

    private Process Start(string program, IReadOnlyDictionary<string, string> environment, string[] arguments) => Process.Start(HowToStart(program, environment, arguments))!;

    private ProcessStartInfo HowToStart(string program, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
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
        return start;
    }

    private static ProgramResult WaitFor(Process process, string? stdin, string[] arguments)
    {
        var stdout = process.StandardOutput.ReadToEndAsync();
        var stderr = process.StandardError.ReadToEndAsync();
        if (stdin is not null) process.StandardInput.Write(stdin);
        process.StandardInput.Close();
        if (!process.WaitForExit(ForOneRun))
        {
            process.Kill();
            throw new TimeoutException($"pactwatch {string.Join(' ', arguments)} did not end.");
        }

        return new ProgramResult(process.ExitCode, stdout.GetAwaiter().GetResult(), stderr.GetAwaiter().GetResult());
    }
}
