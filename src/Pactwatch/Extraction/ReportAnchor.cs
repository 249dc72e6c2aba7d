using System.Security.Cryptography;
using Pactwatch.Serialization;
using Pactwatch.Text;

namespace Pactwatch.Extraction;

/// <summary>
/// Names all that a report's claims follow from: the same bytes may be read anew by a later reader, or in the light of another
/// day. Under which names a report lies and who may see it changes nothing of what it says.
/// </summary>
public static class ReportAnchor
{
    private static readonly ValueCodec<Report> Reports = new();
    private static readonly Remembered<Report, string> Known = new(report => Convert.ToHexStringLower(SHA256.HashData(Reports.Encode(report with { Sources = [], Handling = default }))));

    /// <summary>64 hexadecimal digits; made once for each report that is held in memory.</summary>
    public static string Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Known.Of(report);
    }
}
