using System.Collections.Immutable;
using Pactwatch.Annotation.Parties;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Attribution;

/// <summary>One report as the attribution stage looks at it: the words, their classes, the quotation and the name each stands in.</summary>
internal sealed class SpeechContext
{
    public SpeechContext(AnnotatedReport report)
    {
        Report = report;
        Text = report.Text.Characters;
        Paragraphs = Attribution.Paragraphs.Of(report.Text);
        Quotations = QuotationFinder.Find(Text, [.. Paragraphs.Select(paragraph => paragraph.Span)]);
        var count = report.Tokens.Length;
        Words = new string[count];
        Lower = new string[count];
        Classes = new WordClass[count];
        QuotationOf = new int[count];
        EntityOf = new int[count];
        for (var i = 0; i < count; i++)
        {
            Words[i] = report.Tokens[i].Span.In(Text);
            Lower[i] = Words[i].ToLowerInvariant();
            Classes[i] = ClauseWords.English[Lower[i]];
        }

        Array.Fill(QuotationOf, -1);
        Array.Fill(EntityOf, -1);
        Cover(Quotations.Length, i => Quotations[i].Marks, i => IsSpeechLike(Quotations[i]), QuotationOf);
        Cover(report.Entities.Length, i => report.Entities[i].Span, i => !report.Entities[i].Span.IsEmpty, EntityOf);
        PersonWords = [.. report.Entities.Where(name => name.Type == EntityType.Person && (name.Role is not null || name.Name.Contains(' ', StringComparison.Ordinal))).SelectMany(name => name.Name.Split(' '))];
        NewOutlets = IntroducedOutlets.Find(this);
    }

    public AnnotatedReport Report { get; }

    public string Text { get; }

    public ImmutableArray<Paragraph> Paragraphs { get; }

    public ImmutableArray<Quotation> Quotations { get; }

    public string[] Words { get; }

    public string[] Lower { get; }

    public WordClass[] Classes { get; }

    /// <summary>For each token the number of the outer quotation that it stands in, or -1. Scare quotes don't count.</summary>
    public int[] QuotationOf { get; }

    /// <summary>For each token the number of the name that it is part of, or -1.</summary>
    public int[] EntityOf { get; }

    /// <summary>The words of all persons' names: none of them alone is an outlet.</summary>
    public HashSet<string> PersonWords { get; }

    /// <summary>Names of outlets that no list knows and that this report introduces as such.</summary>
    public HashSet<string> NewOutlets { get; }

    public ImmutableArray<Token> Tokens => Report.Tokens;

    public bool Is(int token, WordClass some) => (Classes[token] & some) != WordClass.None;

    public EntityMention? Entity(int token) => EntityOf[token] < 0 ? null : Report.Entities[EntityOf[token]];

    public bool IsCapitalised(int token) => char.IsUpper(Words[token][0]);

    /// <summary>A sign, not a word: it starts with neither letter nor digit and is no clitic ("'s").</summary>
    public bool IsSign(int token) => !char.IsLetterOrDigit(Words[token][0]) && !(Words[token].Length > 1 && Words[token][0] is '\'' or '’') && Words[token][0] is not '$' and not '€' and not '£';

    public bool IsComma(int token) => Words[token] is "," or ",”" or "—" or "–" or "--" or "-";

    public TextSpan SpanOf(int first, int end) => new(Tokens[first].Span.Start, Tokens[end - 1].Span.End);

    public TextSpan SpanOf(TokenRange range) => SpanOf(range.First, range.End);

    /// <summary>The number of the first token that starts at or behind the offset.</summary>
    public int TokenAt(int offset) => FirstFrom(Tokens.Length, i => Tokens[i].Span.Start >= offset);

    /// <summary>The number of the paragraph that holds the offset, or of the one before it.</summary>
    public int ParagraphAt(int offset) => FirstFrom(Paragraphs.Length, i => Paragraphs[i].Span.Start > offset) - 1;

    /// <summary>The number of the first quotation that starts at or behind the offset.</summary>
    public int QuotationAt(int offset) => FirstFrom(Quotations.Length, i => Quotations[i].Marks.Start >= offset);

    /// <summary>The sentence that holds the token.</summary>
    public Sentence SentenceOf(int token) => Report.Sentences[Math.Max(0, FirstFrom(Report.Sentences.Length, i => Report.Sentences[i].Tokens.First > token) - 1)];

    /// <summary>The first number from which on the condition holds; it holds for all behind it.</summary>
    private static int FirstFrom(int count, Func<int, bool> holds)
    {
        var low = 0;
        var high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(middle)) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>True for words read for statements: no furniture, dateline, byline, credit or post.</summary>
    public bool IsRead(int offset) =>
        ParagraphAt(offset) is >= 0 and var paragraph && Paragraphs[paragraph].Kind is not (BlockKind.Furniture or BlockKind.Dateline or BlockKind.Byline or BlockKind.Credit or BlockKind.Post);

    /// <summary>Four words or more, or words that end as a sentence or a clause of speech does ("Never," he said).</summary>
    public bool IsSpeechLike(Quotation quotation) =>
        quotation.Depth == 0 && !IsTitle(quotation.Words.In(Text)) && (quotation.CountWords(Text) > 3 || Text[quotation.Words.End - 1] is ',' or '?' or '!' or '.');

    /// <summary>The longer words all start big: "A History of the Long War".</summary>
    private static bool IsTitle(string words)
    {
        var longer = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3 && char.IsLetter(word[0])).ToList();
        return longer.Count >= 2 && longer.TrueForAll(word => char.IsUpper(word[0])) && words[^1] is not ('.' or '!');
    }

    private void Cover(int count, Func<int, TextSpan> span, Func<int, bool> counts, int[] target)
    {
        for (var i = 0; i < count; i++)
        {
            if (!counts(i)) continue;
            for (var token = TokenAt(span(i).Start); token < Tokens.Length && Tokens[token].Span.Start < span(i).End; token++) target[token] = i;
        }
    }
}
