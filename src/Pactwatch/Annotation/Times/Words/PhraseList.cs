namespace Pactwatch.Annotation.Times.Words;

/// <summary>Phrases of one or more words with a code each; the longest that starts at a place is found.</summary>
internal sealed class PhraseList
{
    private readonly Dictionary<int, List<(int[] Words, string Code)>> phrasesByFirstWord = [];

    public void Add(TimeVocabulary vocabulary, string phrase, string code)
    {
        int[] words = [.. phrase.Split(' ').Select(word => vocabulary.Add(word).Id)];
        if (!phrasesByFirstWord.TryGetValue(words[0], out var list)) phrasesByFirstWord.Add(words[0], list = []);
        list.Add((words, code));
        list.Sort((one, other) => other.Words.Length - one.Words.Length);
    }

    /// <summary>Makes the last words of the phrases known as such that a time can rest on alone.</summary>
    public void Hint(TimeVocabulary vocabulary)
    {
        var last = phrasesByFirstWord.Values.SelectMany(list => list).Select(phrase => phrase.Words[^1]).ToHashSet();
        foreach (var word in vocabulary.Words.Where(word => last.Contains(word.Id))) word.Add(WordClass.Hint, "");
    }

    /// <summary>True where some phrase begins with that word.</summary>
    public bool Starts(int word) => word != 0 && phrasesByFirstWord.ContainsKey(word);

    /// <summary>The length in tokens and the code of the longest phrase here; 0 where there is none.</summary>
    public int Find(TimeTokens tokens, int i, out string code)
    {
        code = "";
        if (tokens[i].Id == 0 || !phrasesByFirstWord.TryGetValue(tokens[i].Id, out var list)) return 0;
        foreach (var (words, value) in list)
        {
            var at = 1;
            while (at < words.Length && tokens[i + at].Id == words[at]) at++;
            if (at < words.Length) continue;
            code = value;
            return words.Length;
        }

        return 0;
    }
}
