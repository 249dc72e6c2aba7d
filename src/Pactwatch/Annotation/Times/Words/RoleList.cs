namespace Pactwatch.Annotation.Times.Words;

/// <summary>The phrases that give a time its role, by their last word; the longest that ends at a place is found.</summary>
internal sealed class RoleList
{
    private readonly Dictionary<int, List<(int[] Words, TimeRole Role)>> rolesByLastWord = [];

    public RoleList(TimeVocabulary vocabulary, IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            int[] words = [.. row[0].Split(' ').Select(word => vocabulary.Add(word).Id)];
            if (!rolesByLastWord.TryGetValue(words[^1], out var list)) rolesByLastWord.Add(words[^1], list = []);
            list.Add((words, Enum.Parse<TimeRole>(row[1])));
            list.Sort((one, other) => other.Words.Length - one.Words.Length);
        }
    }

    /// <summary>The role given by the words in front of token <paramref name="end"/>, None where they give none, and where these words start.</summary>
    public TimeRole Find(TimeTokens tokens, int end, out int start)
    {
        start = end;
        if (end == 0 || !rolesByLastWord.TryGetValue(tokens[end - 1].Id, out var list)) return TimeRole.None;
        foreach (var (words, role) in list)
        {
            var first = end - words.Length;
            if (first < 0) continue;
            var at = 0;
            while (at < words.Length && tokens[first + at].Id == words[at]) at++;
            if (at < words.Length) continue;
            start = first;
            return role;
        }

        return TimeRole.None;
    }
}
