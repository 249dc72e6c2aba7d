using System.Security.Cryptography;
using System.Text;

namespace Pactwatch.Evaluation.Pages;

/// <summary>Where saved pages and their gold lie.</summary>
/// <param name="Gold">The file with a line for each page.</param>
/// <param name="Folder">The folder that holds the pages, under the last part of their sources.</param>
internal sealed record PageFiles(string Gold, string Folder)
{
    public string PathOf(GoldPage page) => Path.Combine(Folder, Path.GetFileName(page.Source));

    /// <summary>SHA-256 over names and bytes of all files.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(Folder).Order(StringComparer.Ordinal).Prepend(Gold))
        {
            var bytes = File.ReadAllBytes(file);
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{Path.GetFileName(file)}\n{bytes.Length}\n")));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
