using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Pactwatch.Benchmarks;

/// <summary>
/// The input of all benchmarks: the invented story again and again, under other names of states, places and
/// outlets, so that no copy repeats another's words. The same number of copies gives the same bytes.
/// </summary>
internal sealed class GeneratedReports
{
    private static readonly ImmutableArray<string> Stems = ["Sarov", "Kerl", "Vesk", "Mirzel", "Aldhaven", "Tarrin", "Pontine", "Port Sable", "Inner Sea"];

    private static readonly ImmutableArray<string> Starts = ["Bel", "Dor", "Gal", "Hask", "Jor", "Lim", "Mar", "Nev", "Ost", "Pel", "Quil", "Rov", "Sel", "Tor", "Ulm", "Vad"];

    private static readonly ImmutableArray<string> Ends = ["ar", "en", "im", "os", "und", "ev", "ath", "ir", "ost", "el", "an"];

    private GeneratedReports(ImmutableArray<(string Name, byte[] Bytes)> files)
    {
        Files = files;
        Bytes = files.Sum(file => (long)file.Bytes.Length);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, bytes) in files) hash.AppendData(bytes);
        Digest = Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    public ImmutableArray<(string Name, byte[] Bytes)> Files { get; }

    public long Bytes { get; }

    /// <summary>Of all bytes: results of runs with the same digest can be compared.</summary>
    public string Digest { get; }

    public static GeneratedReports Make(string sampleFolder, int copies)
    {
        var samples = Directory.GetFiles(sampleFolder).Order(StringComparer.Ordinal).Select(path => (Name: Path.GetFileName(path), Text: File.ReadAllText(path))).ToList();
        return new GeneratedReports([.. Enumerable.Range(0, copies).SelectMany(copy => samples.Select(sample => (FormattableString.Invariant($"{copy:D4}-{sample.Name}"), Encoding.UTF8.GetBytes(Rename(sample.Text, copy)))))]);
    }

    /// <summary>Writes the files into a folder, for the program to read.</summary>
    public void WriteTo(string folder)
    {
        foreach (var (name, bytes) in Files) File.WriteAllBytes(Path.Combine(folder, name), bytes);
    }

    private static string Rename(string text, int copy)
    {
        var renamed = new StringBuilder(text);
        for (var stem = 0; stem < Stems.Length; stem++) renamed.Replace(Stems[stem], NameOf(copy, stem));
        return renamed.ToString();
    }

    // Two syllables and, from the second round on, a third: no name comes twice within 1,900 copies.
    private static string NameOf(int copy, int stem)
    {
        var number = (copy * Stems.Length) + stem;
        var round = number / (Starts.Length * Ends.Length);
        var name = Starts[number % Starts.Length] + Ends[number / Starts.Length % Ends.Length];
        return round == 0 ? name : name + Starts[round % Starts.Length].ToLowerInvariant() + Ends[round / Starts.Length % Ends.Length];
    }
}
