using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Pactwatch.Benchmarks.Measuring;

/// <summary>What a figure depends on besides the program.</summary>
internal static class Surroundings
{
    /// <summary>True where the stages were built without optimisation: their times say nothing.</summary>
    public static bool IsUnoptimised => typeof(Pipeline).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled == true;

    public static string Describe(GeneratedReports reports, int rounds) => FormattableString.Invariant(
        $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} processors; {JitState}; best of {rounds} or more after one run that isn't counted; one thread unless it says otherwise. Input: {reports.Files.Length:N0} generated reports, {reports.Bytes / 1e6:N2} MB, digest {reports.Digest}.");

    private static string JitState => (IsUnoptimised ? "UNOPTIMISED BUILD, " : "optimised build, ")
        + (string.Equals(AppContext.GetData("System.Runtime.TieredCompilation")?.ToString(), "false", StringComparison.OrdinalIgnoreCase) ? "tiered compilation off" : "tiered compilation on");
}
