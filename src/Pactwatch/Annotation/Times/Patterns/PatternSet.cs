using Pactwatch.Annotation.Times.Words;

namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>The patterns by the words that they can begin with.</summary>
internal sealed class PatternSet
{
    // What a token can have whatever its word is.
    private const WordClass Possible = WordClass.Capital | WordClass.Noun | WordClass.Verb | WordClass.Stop | WordClass.Name | WordClass.Plural;

    private readonly TimePattern[][] plainByWord;
    private readonly TimePattern[][] composedByWord;
    private readonly (WordClass Class, TimePattern[] Plain, TimePattern[] Composed)[] byFigures;

    public PatternSet(IReadOnlyList<TimePattern> patterns, TimeVocabulary vocabulary, IEnumerable<TimeWord> words, PhraseStarts starts)
    {
        All = patterns;
        byFigures = [.. Figures.Select(figure => (figure, Array.Empty<TimePattern>(), Array.Empty<TimePattern>()))];
        plainByWord = ByWord(0, vocabulary, words, starts);
        byFigures = [.. byFigures.Select(entry => (entry.Class, Beginning(entry.Class, 0, starts), entry.Composed))];
        composedByWord = ByWord(1, vocabulary, words, starts);
        byFigures = [.. byFigures.Select(entry => (entry.Class, entry.Plain, Beginning(entry.Class, 1, starts)))];
    }

    public IReadOnlyList<TimePattern> All { get; }

    private static WordClass[] Figures =>
    [
        WordClass.Digits, WordClass.Digits | WordClass.DayDigits, WordClass.Digits | WordClass.Year, WordClass.Digits | WordClass.Year | WordClass.LikelyYear, WordClass.Ordinal, WordClass.Decade,
        WordClass.ShortYear, WordClass.NumericDate, WordClass.Colon, WordClass.Decimal, WordClass.Hyphen, WordClass.Quarter,
    ];

    public TimePattern[] Plain(in TimeToken token)
    {
        if (token.Id != 0) return plainByWord[token.Id];
        foreach (var (figure, plain, _) in byFigures)
            if (figure == (token.Classes & ~Possible)) return plain;
        return [];
    }

    public TimePattern[] Composed(in TimeToken token)
    {
        if (token.Id != 0) return composedByWord[token.Id];
        foreach (var (figure, _, composed) in byFigures)
            if (figure == (token.Classes & ~Possible)) return composed;
        return [];
    }

    private TimePattern[][] ByWord(int level, TimeVocabulary vocabulary, IEnumerable<TimeWord> words, PhraseStarts starts)
    {
        var patterns = new TimePattern[vocabulary.Size][];
        Array.Fill(patterns, []);
        foreach (var word in words)
        {
            var token = new TimeToken { Id = word.Id, Word = word, Classes = word.Classes | Possible };
            patterns[word.Id] = [.. All.Where(pattern => pattern.Level == level && starts.CanBegin(pattern.First, token, this))];
        }

        return patterns;
    }

    private TimePattern[] Beginning(WordClass classes, int level, PhraseStarts starts) =>
        [.. All.Where(pattern => pattern.Level == level && starts.CanBegin(pattern.First, new TimeToken { Classes = classes | Possible }, this))];
}
