using Pactwatch.Language.Tokens;

namespace Pactwatch.Language.Sentences;

/// <summary>
/// Goes over a paragraph's marks from left to right, finds the places where a sentence may end and describes them.
/// Keeps what it has seen: open quotation marks and brackets, where the sentence began.
/// </summary>
internal ref struct BoundaryFinder(string text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<int> marks)
{
    private const int FarthestStop = 60;
    private const int MostMarksAhead = 8;
    private const int LongestNumber = 32;
    private const string Numerals = "0123456789.,'’";
    private const uint FarAway = 11, Nowhere = 12;
    private readonly ReadOnlySpan<TextSpan> tokens = tokens;
    private readonly ReadOnlySpan<int> marks = marks;
    private int quotes;
    private int brackets;
    private int sentenceStart;
    private TokenSketch first = TokenSketch.Of(tokens[0].SliceOf(text));

    /// <summary>Takes note that the next sentence starts with this token.</summary>
    public void Begin(int token)
    {
        sentenceStart = token;
        first = Sketch(token);
        brackets = 0;
    }

    /// <summary>
    /// Takes note of the sign at this token; call it for each mark in order. False where no sentence can end behind it:
    /// opening marks, and all that is glued to what follows save a full stop or the like.
    /// </summary>
    public bool Pass(int token)
    {
        var span = tokens[token];
        var sign = text[span.Start];
        switch (sign)
        {
            case '"':
                quotes = 1 - quotes;
                return !IsGlued(token);
            case '“' or '„' or '«':
                quotes = 1;
                return false;
            case '”' or '»':
                quotes = 0;
                return !IsGlued(token);
            case '(' or '[' or '{':
                brackets++;
                return false;
            case ')' or ']' or '}':
                brackets = Math.Max(0, brackets - 1);
                return !IsGlued(token);
            case '‘' or '$' or '€' or '£' or '#' or '&' or '/':
                return false;
            case '.' or '!' or '?' or '…':
                return true;
            default:
                return !IsGlued(token);
        }
    }

    /// <summary>What is plain without a closer look: no sentence starts with a comma or a closing mark or ends with a mere number; for the rest see <see cref="IsPlainEnd"/> and <see cref="AbbreviationEnds"/>.</summary>
    public readonly BoundaryRuling Rule(int token)
    {
        var stop = tokens[token];
        if (text[tokens[token + 1].Start] is ',' or ';' or ')' or ']' or '}' or '”' or '»' or '%') return BoundaryRuling.GoesOn;
        if (IsPlainNumber(stop) || IsCommaInside(token)) return BoundaryRuling.GoesOn;
        if (text[stop.End - 1] != '.') return BoundaryRuling.Open;
        if (stop.Length == 1) return IsPlainEnd(token) ? BoundaryRuling.Ends : BoundaryRuling.Open;
        return tokens[token + 1].Start > stop.End ? AbbreviationEnds.English.Of(stop.SliceOf(text), tokens[token + 1].SliceOf(text)) : BoundaryRuling.Open;
    }

    // "“We will leave,” Vane said": a quotation that closes behind a comma is part of a sentence.
    private readonly bool IsCommaInside(int token) =>
        token > 0 && text[tokens[token].Start] is '"' or '”' or '’' or '\'' && IsGlued(token - 1) && text[tokens[token - 1].Start] == ',';

    // "Some 2,400 Norland troops": without a mark no sentence ends behind a number, save a time of day or the like.
    private readonly bool IsPlainNumber(TextSpan token)
    {
        var form = token.SliceOf(text);
        return char.IsAsciiDigit(form[^1]) && !form[..Math.Min(form.Length, LongestNumber)].ContainsAnyExcept(Numerals);
    }

    // A word in small letters, a full stop, a blank, a word with a capital, and no open bracket or quotation mark.
    private readonly bool IsPlainEnd(int token)
    {
        if (token == 0 || (quotes | brackets) != 0) return false;
        TextSpan before = tokens[token - 1], stop = tokens[token], next = tokens[token + 1];
        return before.End == stop.Start && before.Length > 2
            && char.IsAsciiLetterLower(text[before.Start]) && char.IsAsciiLetterLower(text[before.End - 1])
            && next.Start == stop.End + 1
            && char.IsAsciiLetterUpper(text[next.Start]) && next.Length > 1 && char.IsAsciiLetterLower(text[next.Start + 1]);
    }

    /// <summary>Describes the place behind the token of this mark.</summary>
    public readonly void Describe(int mark, ref BoundaryContext context)
    {
        var i = marks[mark];
        context.Last = Sketch(i);
        context.Before1 = Sketch(i - 1);
        context.Before2 = Sketch(i - 2);
        context.Next1 = Sketch(i + 1);
        context.Next2 = Sketch(i + 2);
        context.Next3 = Sketch(i + 3);
        context.First = first;
        context.Core = Core(i, context.Last);
        context.Begin = Begin(i + 1, context.Next1);
        context.Glue = (IsGlued(i - 1) ? 1u : 0u) | (IsGlued(i) ? 2u : 0u) | (IsGlued(i + 1) ? 4u : 0u);
        context.IsInQuotation = quotes > 0;
        context.IsInBrackets = brackets > 0;
        context.SentenceLength = BoundaryContext.Step(i - sentenceStart);
        context.NextStop = NextStop(mark);
    }

    private readonly TokenSketch Sketch(int token) =>
        token >= 0 && token < tokens.Length ? TokenSketch.Of(tokens[token].SliceOf(text)) : TokenSketch.Edge;

    private readonly bool IsGlued(int token) =>
        token >= 0 && token + 1 < tokens.Length && tokens[token].End == tokens[token + 1].Start;

    private readonly TokenSketch Core(int token, TokenSketch sketch)
    {
        for (var steps = 0; steps < 3 && sketch.Shape is TokenShape.Closer or TokenShape.StraightQuote && IsGlued(token - 1); steps++) sketch = Sketch(--token);
        return sketch;
    }

    private readonly TokenSketch Begin(int token, TokenSketch sketch)
    {
        for (var steps = 0; steps < 3 && sketch.Shape is TokenShape.Opener or TokenShape.StraightQuote or TokenShape.Dash or TokenShape.Bullet; steps++) sketch = Sketch(++token);
        return sketch;
    }

    private readonly uint NextStop(int mark)
    {
        var limit = Math.Min(marks.Length, mark + MostMarksAhead);
        for (var next = mark + 1; next < limit; next++)
        {
            var distance = marks[next] - marks[mark];
            if (distance > FarthestStop) return FarAway;
            var span = tokens[marks[next]];
            if (span.Length <= 3 && text[span.Start] is '.' or '!' or '?' or '…') return BoundaryContext.Step(distance);
        }

        return limit == marks.Length ? Nowhere : FarAway;
    }
}
