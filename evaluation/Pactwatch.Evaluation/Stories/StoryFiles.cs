using System.Security.Cryptography;
using System.Text;

namespace Pactwatch.Evaluation.Stories;

/// <summary>Where a story lies: the reports as saved, their visible texts under the same names, and the gold.</summary>
internal sealed record StoryFiles(string Reports, string Gold, string Texts)
{
    /// <summary>A folder with reports/, texts/ and gold.json.</summary>
    public static StoryFiles In(string folder) =>
        new(Path.Combine(folder, "reports"), Path.Combine(folder, "gold.json"), Path.Combine(folder, "texts"));

    /// <summary>The first of the three that is not there, or null.</summary>
    public string? Missing() =>
        !Directory.Exists(Reports) ? Reports : !File.Exists(Gold) ? Gold : !Directory.Exists(Texts) ? Texts : null;

    /// <summary>SHA-256 over names and bytes of all files: another digest is another story, whose floors say nothing.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, "gold", Gold);
        AppendFolder(hash, "reports", Reports);
        if (!string.Equals(Texts, Reports, StringComparison.Ordinal)) AppendFolder(hash, "texts", Texts);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AppendFolder(IncrementalHash hash, string name, string folder)
    {
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal)) Append(hash, $"{name}/{Path.GetFileName(file)}", file);
    }

    private static void Append(IncrementalHash hash, string name, string file)
    {
        var bytes = File.ReadAllBytes(file);
        hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{name}\n{bytes.Length}\n")));
        hash.AppendData(bytes);
    }
}
