using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using Pactwatch.Cli;
using Pactwatch.Cli.Watching;

namespace Pactwatch.StandIn.Program;

/// <summary>
/// Runs the program's commands one after another in this process, each as if it had been started for it: in its folder, with
/// streams of its own. A line of JSON on standard input, {"folder", "world" or null, "arguments"}, is a command; a line of JSON
/// on standard output, {"exitCode", "stdout", "stderr"}, is what came of it. It ends with its input. For Unix.
/// </summary>
internal static class StayingProgram
{
    private const int In = 0, Out = 1, Error = 2;

    public static void Run()
    {
        // Commands write where 1 and 2 lead, so those are turned to files for each; what is told to the test has a way of its own.
        using var requests = new StreamReader(new FileStream(new SafeFileHandle(dup(In), ownsHandle: true), FileAccess.Read));
        using var replies = new StreamWriter(new FileStream(new SafeFileHandle(dup(Out), ownsHandle: true), FileAccess.Write)) { AutoFlush = true };
        var said = Directory.CreateTempSubdirectory("pactwatch-said-").FullName;
        try
        {
            using (var nothing = File.OpenHandle("/dev/null")) dup2(nothing, In);
            while (requests.ReadLine() is { } line) replies.WriteLine(Answer(JsonDocument.Parse(line).RootElement, Path.Combine(said, "out"), Path.Combine(said, "error")));
        }
        finally
        {
            Directory.Delete(said, recursive: true);
        }
    }

    private static string Answer(JsonElement request, string stdout, string stderr)
    {
        var arguments = request.GetProperty("arguments").EnumerateArray().Select(argument => argument.GetString()!).ToArray();
        Turn(Out, stdout);
        Turn(Error, stderr);
        Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true });
        Console.SetError(new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true });
        Directory.SetCurrentDirectory(request.GetProperty("folder").GetString()!);
        var exitCode = Command(request.GetProperty("world").GetString(), arguments);
        Directory.SetCurrentDirectory("/");
        return JsonSerializer.Serialize(new { exitCode, stdout = File.ReadAllText(stdout), stderr = File.ReadAllText(stderr) });
    }

    private static int Command(string? world, string[] arguments)
    {
        if (world is null) return (int)typeof(World).Assembly.EntryPoint!.Invoke(null, [arguments])!;
        using var internet = new InternetInFolder(world);
        return CommandLine.Run(arguments, Environment.GetEnvironmentVariable, internet.World);
    }

    private static void Turn(int stream, string path)
    {
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        if (dup2(file, stream) != stream) throw new InvalidOperationException($"{path} can't take the place of stream {stream}.");
    }

    [DllImport("libc")]
    private static extern int dup(int descriptor);

    [DllImport("libc")]
    private static extern int dup2(SafeFileHandle from, int to);
}
