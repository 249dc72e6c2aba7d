using System.Security.Cryptography;
using System.Text;

namespace Pactwatch.Evaluation.Instruments;

/// <summary>Where the gold of an agreement's own text lies, and beside it the text, its versions and reports of it.</summary>
internal sealed record InstrumentFiles(string Gold)
{
    public string PathOf(string file) => Path.Combine(Path.GetDirectoryName(Gold)!, file);

    /// <summary>SHA-256 over names and bytes of all files that the gold names.</summary>
    public string Digest()
    {
        var gold = GoldInstrument.Load(Gold);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in (string[])[Path.GetFileName(Gold), gold.Text, .. gold.Versions, .. gold.Reports.Select(report => report.File)])
        {
            var bytes = File.ReadAllBytes(PathOf(file));
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{file}\n{bytes.Length}\n")));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
