namespace Pactwatch.Annotation.Times.Words;

/// <summary>The phrases that give the time in front of them its role.</summary>
internal sealed class RolesBehind
{
    private const string Stop = "{stop}";
    private readonly Dictionary<int, List<(int[] Words, bool IsStopped, string Behind, TimeRole Role)>> rolesByFirstWord = [];

    public RolesBehind(TimeVocabulary vocabulary, IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            var words = row[0].Split(' ');
            var isStopped = words[^1] == Stop;
            int[] numbers = [.. words.Where(word => word != Stop).Select(word => vocabulary.Add(word).Id)];
            if (!rolesByFirstWord.TryGetValue(numbers[0], out var list)) rolesByFirstWord.Add(numbers[0], list = []);
            list.Add((numbers, isStopped, row[1], Enum.Parse<TimeRole>(row[2])));
            list.Sort((one, other) => other.Words.Length - one.Words.Length);
        }
    }

    /// <summary>The role given by the words that start at <paramref name="start"/>, None where they give none, and the token behind them.</summary>
    /// <param name="front">The role that the words in front of the time give.</param>
    /// <param name="isLength">True where the time is a length and no date.</param>
    public TimeRole Find(TimeTokens tokens, int start, TimeRole front, bool isLength, out int end)
    {
        end = start;
        if (tokens[start].Id == 0 || !rolesByFirstWord.TryGetValue(tokens[start].Id, out var list)) return TimeRole.None;
        foreach (var (words, isStopped, behind, role) in list)
        {
            if (!(behind == "any" || (behind == "date" ? !isLength : Enum.TryParse(behind, out TimeRole needed) && needed == front))) continue;
            var at = 1;
            while (at < words.Length && tokens[start + at].Id == words[at]) at++;
            if (at < words.Length || (isStopped && !tokens.Is(start + at, WordClass.Stop))) continue;
            end = start + at;
            return role;
        }

        return TimeRole.None;
    }
}
