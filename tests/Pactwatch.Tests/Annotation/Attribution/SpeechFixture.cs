using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Parties;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Tests.Annotation.Attribution;

/// <summary>
/// Reports made of plain paragraphs, read by the language's stages, with the names of an invented cast marked, so that
/// no list of names decides a test of this room. Paragraphs are parted by " ¶ ".
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
        var annotated = Pipeline.English.Annotate(report);
        return annotated with { Entities = Names(text.Characters, annotated.Tokens), Attributions = [] };
    }

    private static ImmutableArray<EntityMention> Names(string text, ImmutableArray<Token> tokens)
    {
        var found = new List<EntityMention>();
        for (var i = 0; i < tokens.Length; i++)
        {
            foreach (var (words, type, name, state, acts) in Cast)
            {
                var start = tokens[i].Span.Start;
                if (string.CompareOrdinal(text, start, words, 0, words.Length) != 0) continue;
                var last = Last(tokens, i, start + words.Length);
                if (last < 0) continue;
                found.Add(new EntityMention(new TextSpan(start, start + words.Length), type, name, state, null, acts));
                i = last;
                break;
            }
        }

        return [.. found];
    }

    private static int Last(ImmutableArray<Token> tokens, int from, int end)
    {
        for (var i = from; i < tokens.Length && tokens[i].Span.End <= end; i++)
        {
            if (tokens[i].Span.End == end) return i;
        }

        return -1;
    }
}
