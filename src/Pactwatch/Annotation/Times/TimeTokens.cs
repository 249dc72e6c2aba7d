using Pactwatch.Annotation.Times.Words;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Times;

/// <summary>
/// The tokens of one sentence as patterns read them: each word as its number in the vocabulary, with its classes.
/// One is used for all sentences of a report, one after the other. Reading outside the sentence gives no word.
/// A prefix ("mid-2027", "post-1990") is a token of its own here.
/// </summary>
internal sealed class TimeTokens(TimeVocabulary vocabulary, string text)
{
    private TimeToken[] tokens = new TimeToken[64];
    private Token[] sources = [];

    public int Count { get; private set; }

    /// <summary>True if some token belongs to a class that no time is without.</summary>
    public bool HasTimes { get; private set; }

    public ref readonly TimeToken this[int i] => ref i >= 0 && i < Count ? ref tokens[i] : ref TimeToken.None;

    /// <summary>Takes up the next sentence.</summary>
    public void Read(ReadOnlySpan<Token> sentence)
    {
        Count = 0;
        HasTimes = false;
        if (tokens.Length < sentence.Length * 2) Array.Resize(ref tokens, sentence.Length * 2);
        if (sources.Length < sentence.Length) sources = new Token[Math.Max(sentence.Length, 64)];
        sentence.CopyTo(sources);
        for (var source = 0; source < sentence.Length; source++)
        {
            var span = sentence[source].Span;
            var characters = text.AsSpan(span.Start, span.Length);
            var prefix = PrefixOf(characters);
            if (prefix > 0)
            {
                Add(span.Start, span.Start + prefix - 1, source);
                Add(span.Start + prefix, span.End, source);
            }
            else
            {
                Add(span.Start, span.End, source);
            }
        }
    }

    public WordClass Classes(int i) => this[i].Classes;

    public bool Is(int i, WordClass wordClass) => (this[i].Classes & wordClass) != WordClass.None;

    public bool Is(int i, Cue cue) => this[i].Word is { } word && (word.Cues & cue) != Cue.None;

    /// <summary>The token as the language library has it; a prefix has that of its word.</summary>
    public ref readonly Token Source(int i) => ref sources[tokens[i].Source];

    /// <summary>The number of the governing token here, -1 for the root or where the sentence has no tree.</summary>
    public int Head(int i)
    {
        var head = sources[tokens[i].Source].Head - 1;
        if (head < 0) return -1;
        var at = Math.Min(Count - 1, head);
        while (at < Count && tokens[at].Source < head) at++;
        return at < Count ? at : -1;
    }

    public ReadOnlySpan<char> Characters(int i) => i >= 0 && i < Count ? text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start) : default;

    public string Lower(int i) => Characters(i).ToString().ToLowerInvariant();

    public TextSpan Span(int first, int end) => new(tokens[first].Start, tokens[end - 1].End);

    /// <summary>True where no blank stands in front of the token.</summary>
    public bool IsGlued(int i) => i > 0 && i < Count && tokens[i - 1].End == tokens[i].Start;

    // "mid-2027", "pre-1990", "post-2003" are one token to the language library.
    private static int PrefixOf(ReadOnlySpan<char> characters)
    {
        if (characters.Length < 6 || characters[3] is not '-' && characters[4] is not '-') return 0;
        if (characters.StartsWith("mid-", StringComparison.OrdinalIgnoreCase) || characters.StartsWith("pre-", StringComparison.OrdinalIgnoreCase)) return 4;
        return characters.StartsWith("post-", StringComparison.OrdinalIgnoreCase) ? 5 : 0;
    }

    private void Add(int start, int end, int source)
    {
        ref var token = ref tokens[Count++];
        token = new TimeToken { Start = start, End = end, Source = source };
        var characters = text.AsSpan(start, end - start);
        var first = characters[0];
        var classes = WordClass.None;
        if (char.IsAsciiDigit(first))
        {
            classes = FigureReader.Read(characters, out token.Number);
        }
        else if (first is '\'' or '’' && characters.Length is 3 or 4 && char.IsAsciiDigit(characters[1]) && char.IsAsciiDigit(characters[2]))
        {
            token.Number = 1900 + ((characters[1] - '0') * 10) + characters[2] - '0';
            classes = characters.Length == 3 ? WordClass.ShortYear : characters[3] == 's' ? WordClass.Decade : WordClass.None;
        }
        else if (vocabulary.Find(characters) is { } word)
        {
            token.Word = word;
            token.Id = word.Id;
            classes = word.Classes;
        }

        if (first is >= 'A' and <= 'Z' || (first > 127 && char.IsUpper(first))) classes |= WordClass.Capital;
        if ((classes & WordClass.Capital) != WordClass.None && (classes & TimeToken.NoNames) == WordClass.None) classes |= WordClass.Name;
        HasTimes |= (classes & TimeToken.Needed) != WordClass.None;
        classes |= sources[source].Upos switch { "NOUN" => WordClass.Noun, "VERB" or "AUX" => WordClass.Verb, _ => WordClass.None };
        if ((classes & WordClass.Noun) != WordClass.None && characters.Length > 2 && characters[^1] is 's' && characters[^2] is not 's') classes |= WordClass.Plural;
        token.Classes = classes;
    }
}
