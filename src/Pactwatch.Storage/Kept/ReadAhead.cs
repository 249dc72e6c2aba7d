using Pactwatch.Text;

namespace Pactwatch.Storage.Kept;

/// <summary>
/// Bodies of the cache, fetched before they are asked for: a few reports to a question, not a question for each, which matters
/// where the store is another machine's. A body is given out once and not held any longer. Serves one thread at a time.
/// </summary>
/// <param name="atOnce">Reports to a question.</param>
internal sealed class ReadAhead(int atOnce)
{
    private readonly Dictionary<Report, Report[]> expected = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Report, byte[]?> fetched = new(ReferenceEqualityComparer.Instance);
    private string expectedVersion = "";

    /// <summary>These will be asked for, in place of what was expected before.</summary>
    public void Expect(IReadOnlyList<Report> reports, string version)
    {
        fetched.Clear();
        expected.Clear();
        expectedVersion = version;
        foreach (var together in reports.Chunk(atOnce))
        {
            foreach (var report in together) expected[report] = together;
        }
    }

    /// <summary>The body of a report's claims; null where the cache doesn't hold it.</summary>
    public byte[]? Of(IClaimCache cache, Report report, string version)
    {
        if (version != expectedVersion) return KeptClaims.Find(cache, [report], version)[0];
        if (fetched.Remove(report, out var body)) return body;
        Report[] together = expected.TryGetValue(report, out var others) ? [.. others.Where(expected.ContainsKey)] : [report];
        foreach (var (one, its) in together.Zip(KeptClaims.Find(cache, together, version)))
        {
            expected.Remove(one);
            fetched[one] = its;
        }

        fetched.Remove(report, out body);
        return body;
    }
}
