namespace Pactwatch.Derivation.Reuse;

/// <summary>
/// Reports that may share passages, found while reports are added one by one. The work for a report follows its own
/// length, not the number of reports held; the texts themselves aren't kept.
/// </summary>
public sealed class ReuseIndex
{
    /// <summary>
    /// A single fingerprint is three words that many reports share ("on Monday that the"); a run of
    /// <see cref="SureRun"/> words is sure to give two. Of generated copies with one word in ten replaced 999 in a
    /// thousand keep more.
    /// </summary>
    public const int FewestShared = 2;

    /// <summary>Two reports that share a run of this many words are always found.</summary>
    public const int SureRun = Winnowing.SureRun + Winnowing.Window;

    private readonly FingerprintIndex index = new();
    private readonly WordBuffer words = new();
    private readonly List<int> touched = [];
    private uint[] fingerprints = new uint[64];
    private ushort[] shared = new ushort[64];

    /// <summary>How many reports were added; the next one gets this number.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes that the index takes; grows by about 300 for a report of a hundred words.</summary>
    public long Bytes => index.Bytes + (shared.Length * sizeof(ushort));

    /// <summary>Adds a text, all of whose words count, and writes the reports added before it that may share passages with it.</summary>
    /// <param name="candidates">Filled with the numbers of earlier reports, ascending; what it held is dropped.</param>
    /// <returns>The number of the report.</returns>
    public int Add(ReadOnlySpan<char> text, List<ReuseCandidate> candidates)
    {
        words.Clear();
        WordHasher.Append(text, 0, text.Length, words);
        return Add(words.Hashes, [], candidates);
    }

    internal int Add(ReadOnlySpan<uint> hashes, ReadOnlySpan<bool> isPublic, List<ReuseCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        candidates.Clear();
        var report = Count++;
        if (report >= shared.Length) Array.Resize(ref shared, shared.Length * 2);
        if (hashes.Length > fingerprints.Length) fingerprints = new uint[hashes.Length * 2];
        var count = Winnowing.Choose(hashes, isPublic, fingerprints);
        Span<int> one = stackalloc int[1];
        foreach (var fingerprint in fingerprints.AsSpan(0, count))
        {
            foreach (var holder in index.Add(fingerprint, report, one))
            {
                if (shared[holder] == 0) touched.Add(holder);
                if (shared[holder] < ushort.MaxValue) shared[holder]++;
            }
        }

        Collect(candidates);
        return report;
    }

    private void Collect(List<ReuseCandidate> candidates)
    {
        foreach (var holder in touched)
        {
            if (shared[holder] >= FewestShared) candidates.Add(new ReuseCandidate(holder, shared[holder]));
            shared[holder] = 0;
        }

        touched.Clear();
        if (candidates.Count > 1) candidates.Sort();
    }
}
