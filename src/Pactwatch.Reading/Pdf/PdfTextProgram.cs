using System.Globalization;
using System.Text;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Programs;

namespace Pactwatch.Reading.Pdf;

/// <summary>The program that takes the text out of a PDF: pdftotext of Poppler, in a process of its own.</summary>
public static class PdfTextProgram
{
    /// <summary>The most pages of one document that are read.</summary>
    public const int MaxPages = 500;

    /// <summary>What to say where it is not installed.</summary>
    public const string HowToInstall = "install poppler-utils (Debian, Ubuntu: apt install poppler-utils; macOS: brew install poppler; Windows: the Poppler binaries, on the PATH)";

    private const string Program = "pdftotext";

    private static readonly ProgramLimits Limits = new(CpuSeconds: 40, Seconds: 55, MemoryBytes: 1024L * 1024 * 1024, OutputBytes: 64 * 1024 * 1024);

    /// <summary>Its version ("22.12.0"); null where it is not installed.</summary>
    public static string? Version()
    {
        var run = ChildProgram.Run(Program, ["-v"], default, Limits with { Seconds = 10 }, CancellationToken.None);
        if (run.End == ProgramEnd.Missing) return null;
        var words = (run.Errors + Encoding.UTF8.GetString(run.Output)).Split('\n')[0].Trim();
        return words.Split(' ')[^1] is { Length: > 0 } version ? version : "unknown";
    }

    /// <summary>The words of each page with their places, as its layout output has them.</summary>
    /// <exception cref="ContainerException">There is no such program, or it could not read the file.</exception>
    internal static (string Layout, bool IsCut) Run(ReadOnlyMemory<byte> pdf, string source, CancellationToken stop)
    {
        string[] arguments = ["-q", "-bbox-layout", "-enc", "UTF-8", "-l", (MaxPages + 1).ToString(CultureInfo.InvariantCulture), "-", "-"];
        var run = ChildProgram.Run(Program, arguments, pdf, Limits, stop);
        return run.End switch
        {
            ProgramEnd.Done => (Encoding.UTF8.GetString(run.Output), false),
            ProgramEnd.WroteTooMuch => (Encoding.UTF8.GetString(run.Output), true),
            ProgramEnd.Missing => throw new ContainerException(FormatFinding.ProgramMissing, $"To read PDF the program {Program} is needed: {HowToInstall}."),
            ProgramEnd.TooSlow => throw new ContainerException(FormatFinding.ProgramTooSlow, $"{source} took {Program} more than {Limits.CpuSeconds} seconds, the limit; save its text as .txt and read that."),
            _ => throw Failure(run.Errors, source),
        };
    }

    private static ContainerException Failure(string errors, string source) =>
        errors.Contains("password", StringComparison.OrdinalIgnoreCase)
            ? new ContainerException(FormatFinding.Locked, $"{source} is locked by a password; save it without one.")
            : new ContainerException(FormatFinding.ProgramFailed, $"{source} is damaged, or no PDF: {Program} could not read it.");
}
