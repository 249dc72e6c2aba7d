using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Pactwatch.Extraction;
using Pactwatch.Serialization;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation;

/// <summary>Names what is made of a story by all that it follows from.</summary>
internal static class AccordKey
{
    private static readonly ValueCodec<AccordBrief> Briefs = new();
    private static readonly ValueCodec<ReportClaims> Claims = new(outer: typeof(Report));

    /// <summary>"a-" and the SHA-256 of it all: an accord is not to be taken for another's by chance.</summary>
    public static string Of(string version, AccordEvidence evidence, Func<ReportClaims, bool> isChanged)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Encoding.UTF8.GetBytes(version));
        Append(hash, Briefs.Encode(evidence.Brief));
        foreach (var report in evidence.Told.Concat(evidence.Behind))
        {
            Append(hash, Encoding.UTF8.GetBytes(ReportAnchor.Of(report.Report)));
            Append(hash, Encoding.UTF8.GetBytes(report.Report.Source));
            if (isChanged(report)) Append(hash, Claims.Encode(report));
        }

        return "a-" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, byte[] part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
