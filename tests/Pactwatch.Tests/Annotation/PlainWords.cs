using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Tests.Annotation;

/// <summary>
/// A small cutter of words and sentences, so that these tables depend on no other stage: words, numbers and
/// signs apart, hyphens cut, "'s" cut, full stops kept in initials and a few titles.
/// </summary>
internal static class PlainWords
{
    private static readonly HashSet<string> Abbreviations =
        new(["Mr", "Mrs", "Ms", "Dr", "Gen", "Lt", "Col", "Maj", "Sen", "Rep", "Gov", "Capt", "Sgt", "Inc", "Corp", "No", "Rs", "St", "Sept", "Aug", "Jan"], StringComparer.Ordinal);

    public static AnnotatedReport Report(string text)
    {
        var stored = ReportText.Raw(text);
        var reading = new ReportReading(stored, null, null, null, null, "en", PublishedBelief.Unknown, null, []);
        var report = new AnnotatedReport(new Report(new ReportId("r-test"), "", ["test"], ReportKind.Report, Handling.Public, reading));
        var tokens = Tokens(text);
        return report with { Tokens = tokens, Sentences = Sentences(text, tokens) };
    }

    private static ImmutableArray<Token> Tokens(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var at = 0; at < text.Length;)
        {
            var end = char.IsWhiteSpace(text[at]) ? at + 1 : End(text, at);
            if (!char.IsWhiteSpace(text[at])) tokens.Add(new Token(new TextSpan(at, end)));
            at = end;
        }

        return tokens.ToImmutable();
    }

    private static int End(string text, int at)
    {
        if (char.IsAsciiDigit(text[at]))
        {
            var number = Run(text, at, (c, next) => char.IsAsciiDigit(c) || c is '½' || (c is '.' or ',' or ':' && char.IsAsciiDigit(next)));
            var isOrdinal = number + 2 <= text.Length && text[number..(number + 2)] is "st" or "nd" or "rd" or "th";
            return isOrdinal ? number + 2 : number;
        }

        if (text[at] is '\'' or '’' && at + 1 < text.Length && text[at + 1] is 's' && (at + 2 == text.Length || !char.IsLetter(text[at + 2]))) return at + 2;
        if (!char.IsLetter(text[at])) return char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? at + 2 : at + 1;
        var end = Run(text, at, (c, next) => char.IsLetterOrDigit(c) || (c is '\'' or '’' && char.IsLetter(next) && next is not 's'));
        if (end < text.Length && text[end] == '$') return end + 1;
        while (end + 1 < text.Length && text[end] == '.' && char.IsLetter(text[end + 1]) && end - at <= 3 && (end - at == 1 || text[end - 2] == '.')) end += 2;
        var isAbbreviation = end < text.Length && text[end] == '.' && (text[at..end].Contains('.', StringComparison.Ordinal) || (end - at == 1 && char.IsUpper(text[at])) || Abbreviations.Contains(text[at..end]));
        return isAbbreviation ? end + 1 : end;
    }

    private static int Run(string text, int at, Func<char, char, bool> isIn)
    {
        var end = at + 1;
        while (end < text.Length && isIn(text[end], end + 1 < text.Length ? text[end + 1] : ' ')) end++;
        return end;
    }

    private static ImmutableArray<Sentence> Sentences(string text, ImmutableArray<Token> tokens)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var first = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var isEnd = text[tokens[i].Span.Start] is '.' or '?' or '!' && tokens[i].Span.Length == 1;
            var isLast = i + 1 == tokens.Length || text.AsSpan(tokens[i].Span.End..tokens[i + 1].Span.Start).Contains('\n');
            if (!isEnd && !isLast) continue;
            sentences.Add(new Sentence(new TextSpan(tokens[first].Span.Start, tokens[i].Span.End), new TokenRange(first, i + 1)));
            first = i + 1;
        }

        return sentences.ToImmutable();
    }
}
