using System.Globalization;

namespace Pactwatch.Publishing.Withholding;

/// <summary>Says how many protected reports were withheld: all that is told of them.</summary>
public static class WithheldWords
{
    /// <summary>"2 protected reports withheld"; empty for none.</summary>
    public static string Of(int protectedReports) =>
        protectedReports == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{protectedReports} protected {(protectedReports == 1 ? "report" : "reports")} withheld");
}
