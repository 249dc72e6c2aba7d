namespace Pactwatch.Cli;

/// <summary>Finds the word that somebody meant.</summary>
internal static class NearWords
{
    /// <summary>The candidate fewest edits away, two at most and fewer than its length; the first of several; null where none is near.</summary>
    public static string? To(string word, IEnumerable<string> candidates) =>
        candidates.Select(candidate => (candidate, edits: Edits(word, candidate)))
            .Where(near => near.edits <= 2 && near.edits < near.candidate.Length)
            .OrderBy(near => near.edits)
            .Select(near => near.candidate)
            .FirstOrDefault();

    /// <summary>How many letters must be put in, taken out, replaced or swapped with their neighbour to turn one word into the other.</summary>
    public static int Edits(string left, string right)
    {
        var edits = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) edits[i, 0] = i;
        for (var j = 0; j <= right.Length; j++) edits[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = edits[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                edits[i, j] = Math.Min(replaced, Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
            }
        }

        return edits[left.Length, right.Length];
    }
}
