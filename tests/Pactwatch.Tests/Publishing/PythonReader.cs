using System.ComponentModel;
using System.Diagnostics;

namespace Pactwatch.Tests.Publishing;

/// <summary>Shows what we write to a reader of another's making: a module of Debian's Python, fetched by ./test --install.</summary>
internal static class PythonReader
{
    private const string Python = "/usr/bin/python3";
    private const int MillisecondsForOneRun = 60_000;

    /// <summary>What the script prints; the bytes are its stdin. Skips the test, by name, where the module isn't installed.</summary>
    public static string Read(string module, byte[] bytes, string script)
    {
        Assert.SkipUnless(Has(module), $"python3-{module} is not installed (./test --install)");
        var (code, output, errors) = Run(script, bytes);
        code.ShouldBe(0, errors);
        return output.ReplaceLineEndings("\n").TrimEnd('\n');
    }

    private static bool Has(string module)
    {
        try
        {
            return Run($"import {module}", []).Code == 0;
        }
        catch (Win32Exception)
        {
            return false; // no Python there
        }
    }

    private static (int Code, string Output, string Errors) Run(string script, byte[] bytes)
    {
        var start = new ProcessStartInfo(Python, ["-I", "-c", script]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.BaseStream.Write(bytes);
        process.StandardInput.Close();
        if (!process.WaitForExit(MillisecondsForOneRun))
        {
            process.Kill();
            throw new TimeoutException("The reader did not end.");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }
}
