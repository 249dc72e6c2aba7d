namespace Pactwatch.Stories;

/// <summary>Which of many profiles of names hold a word, so that a report is compared only with those that share enough with it. Not for two threads at once.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, List<int>> holders = new(StringComparer.Ordinal);
    private readonly int[] shared;

    /// <param name="profiles">Numbered in their order, from 0.</param>
    public NameIndex(IEnumerable<NameProfile> profiles)
    {
        var count = 0;
        foreach (var profile in profiles)
        {
            foreach (var word in profile.All)
            {
                if (!holders.TryGetValue(word, out var held)) holders[word] = held = [];
                held.Add(count);
            }

            count++;
        }

        shared = new int[count];
    }

    /// <summary>Those that share <see cref="NameProfile.LeastShared"/> words or more with this one, in order: no other is like it.</summary>
    public IReadOnlyList<int> Sharing(NameProfile profile)
    {
        var touched = new List<int>();
        foreach (var word in profile.All)
        {
            if (!holders.TryGetValue(word, out var held)) continue;
            foreach (var other in held)
            {
                if (shared[other]++ == 0) touched.Add(other);
            }
        }

        var enough = touched.Where(other => shared[other] >= NameProfile.LeastShared).Order().ToList();
        foreach (var other in touched) shared[other] = 0;
        return enough;
    }
}
