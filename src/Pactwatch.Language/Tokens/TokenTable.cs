namespace Pactwatch.Language.Tokens;

/// <summary>
/// Where the tokens, paragraphs and sentences of a text stand, in arrays that are used again for the next text.
/// For one thread at a time.
/// </summary>
internal sealed class TokenTable
{
    private const int FirstCapacity = 256;
    private TextSpan[] tokens = new TextSpan[FirstCapacity];
    private int[] marks = new int[FirstCapacity];
    private TokenRange[] sentences = new TokenRange[FirstCapacity];

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    public int MarkCount { get; private set; }

    public int SentenceCount { get; private set; }

    /// <summary>The token that was added last; there must be one.</summary>
    public TextSpan Last => tokens[Count - 1];

    public ReadOnlySpan<TextSpan> Tokens => tokens.AsSpan(0, Count);

    /// <summary>The first token of the paragraph that is being added.</summary>
    public int ParagraphStart { get; private set; }

    /// <summary>Tokens of the paragraph that a sentence may end behind, in order; numbered from its first token.</summary>
    public ReadOnlySpan<int> Marks => marks.AsSpan(0, MarkCount);

    public ReadOnlySpan<TokenRange> Sentences => sentences.AsSpan(0, SentenceCount);

    public void Clear()
    {
        Count = 0;
        MarkCount = 0;
        SentenceCount = 0;
        ParagraphStart = 0;
    }

    /// <summary>Adds a token that ends no sentence unless its paragraph ends with it.</summary>
    /// <returns>Its end.</returns>
    public int Add(int start, int end)
    {
        var table = tokens;
        var number = Count;
        if ((uint)number >= (uint)table.Length) table = Grow();
        table[number] = new TextSpan(start, end);
        Count = number + 1;
        return end;
    }

    private TextSpan[] Grow()
    {
        Array.Resize(ref tokens, tokens.Length * 2);
        return tokens;
    }

    /// <summary>Adds a token that a sentence may end behind.</summary>
    /// <returns>Its end.</returns>
    public int AddMark(int start, int end)
    {
        Add(start, end);
        MarkLast();
        return end;
    }

    /// <summary>Says that a sentence may end behind the last token.</summary>
    public void MarkLast()
    {
        var token = Count - 1 - ParagraphStart;
        if (MarkCount > 0 && marks[MarkCount - 1] == token) return;
        if (MarkCount == marks.Length) Array.Resize(ref marks, MarkCount * 2);
        marks[MarkCount++] = token;
    }

    /// <summary>The tokens added from now on are a paragraph of their own.</summary>
    public void BeginParagraph()
    {
        ParagraphStart = Count;
        MarkCount = 0;
    }

    public void AddSentence(int first, int end)
    {
        if (SentenceCount == sentences.Length) Array.Resize(ref sentences, SentenceCount * 2);
        sentences[SentenceCount++] = new TokenRange(first, end);
    }
}
