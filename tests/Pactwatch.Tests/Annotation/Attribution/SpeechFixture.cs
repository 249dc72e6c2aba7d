using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Parties;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Tests.Annotation.Attribution;

/// <summary>
/// Reports made of plain paragraphs, with a small tokeniser and the names of an invented cast marked, so that
/// a test of this room needs no other. Paragraphs are parted by " ¶ ".
/// </summary>
internal static class SpeechFixture
{
    private static readonly (string Words, EntityType Type, string Name, string? State, bool Acts)[] Cast =
    [
        ("Ana Novak", EntityType.Person, "Ana Novak", null, false),
        ("Novak", EntityType.Person, "Ana Novak", null, false),
        ("Viktor Hale", EntityType.Person, "Viktor Hale", null, false),
        ("Hale", EntityType.Person, "Viktor Hale", null, false),
        ("Ines Marrow", EntityType.Person, "Ines Marrow", null, false),
        ("Norland", EntityType.Location, "Norland", "Norland", true),
        ("Norlandic", EntityType.Norp, "Norland", "Norland", false),
        ("Southmark", EntityType.Location, "Southmark", "Southmark", true),
        ("Southmarkan", EntityType.Norp, "Southmark", "Southmark", false),
        ("Helm", EntityType.Location, "Helm", "Norland", true),
        ("Harbour Union", EntityType.Organization, "Harbour Union", null, false),
        ("Defence Ministry", EntityType.Organization, "Defence Ministry", null, false),
        ("UN", EntityType.Organization, "United Nations", null, false),
        ("Reuters", EntityType.Organization, "Reuters", null, false),
        ("AP", EntityType.Organization, "AP", null, false),
    ];

    public static AnnotatedReport Annotate(string text, string id = "r-0000000000000001", string? outlet = null, PublishedBelief? published = null)
    {
        var blocks = text.Split(" ¶ ").Select(paragraph => (Kind(paragraph), paragraph.StartsWith('#') ? paragraph[paragraph.IndexOf(' ', StringComparison.Ordinal)..] : paragraph));
        return new AttributionStage().Annotate(Tokenised(ReportText.Join(blocks), id, outlet, published));
    }

    /// <summary>"#post …", "#credit …" and the like name the kind of block; else it is body.</summary>
    private static BlockKind Kind(string paragraph) =>
        paragraph.StartsWith('#') ? Enum.Parse<BlockKind>(paragraph[1..paragraph.IndexOf(' ', StringComparison.Ordinal)], ignoreCase: true) : BlockKind.Body;

    private static AnnotatedReport Tokenised(ReportText text, string id, string? outlet, PublishedBelief? published)
    {
        var reading = new ReportReading(text, null, outlet, null, null, "en", published ?? PublishedBelief.Unknown, null, []);
        var report = new Report(new ReportId(id), id, [id + ".txt"], ReportKind.Report, Handling.Public, reading);
        var tokens = new List<Token>();
        var sentences = new List<Sentence>();
        foreach (var block in text.Blocks) Cut(text.Characters, block.Span, tokens, sentences);
        return new AnnotatedReport(report) { Tokens = [.. tokens], Sentences = [.. sentences], Entities = Names(text.Characters, tokens) };
    }

    private static void Cut(string text, TextSpan block, List<Token> tokens, List<Sentence> sentences)
    {
        var first = tokens.Count;
        for (var at = block.Start; at < block.End;)
        {
            var end = EndOfToken(text, at, block.End);
            if (!char.IsWhiteSpace(text[at])) tokens.Add(new Token(new TextSpan(at, end)));
            var ends = text[at] is '.' or '!' or '?' && (end >= block.End || !char.IsLetterOrDigit(text[end]));
            at = end;
            while (ends && at < block.End && text[at] is '"' or '”' or '»' or '\'' or '’') tokens.Add(new Token(new TextSpan(at, ++at)));
            // "…!" he said: a small letter behind the mark goes on with the sentence.
            if (ends && at + 1 < block.End && char.IsLower(text[at + 1])) ends = false;
            if (!ends && at < block.End) continue;
            if (tokens.Count > first) sentences.Add(new Sentence(new TextSpan(tokens[first].Span.Start, tokens[^1].Span.End), new TokenRange(first, tokens.Count)));
            first = tokens.Count;
        }
    }

    private static int EndOfToken(string text, int at, int limit)
    {
        if (text[at] is '\'' or '’' && at + 1 < limit && text[at + 1] == 's' && (at + 2 >= limit || !char.IsLetter(text[at + 2]))) return at + 2;
        var end = at;
        while (end < limit && (char.IsLetterOrDigit(text[end])
            || (end > at && text[end] is '.' or ',' or '-' && end + 1 < limit && char.IsLetterOrDigit(text[end + 1]) && (text[end] == '-' || char.IsDigit(text[end - 1]) || text[end] == '.')))) end++;
        return Math.Max(end, at + 1);
    }

    private static ImmutableArray<EntityMention> Names(string text, List<Token> tokens)
    {
        var found = new List<EntityMention>();
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var (words, type, name, state, acts) in Cast)
            {
                var start = tokens[i].Span.Start;
                if (string.CompareOrdinal(text, start, words, 0, words.Length) != 0) continue;
                var last = tokens.FindIndex(i, token => token.Span.End == start + words.Length);
                if (last < 0) continue;
                found.Add(new EntityMention(new TextSpan(start, start + words.Length), type, name, state, null, acts));
                i = last;
                break;
            }
        }

        return [.. found];
    }
}
