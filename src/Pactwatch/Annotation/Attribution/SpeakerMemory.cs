using Pactwatch.Annotation.Parties;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Who spoke and who was named so far, for pronouns and for quotations without a cue.</summary>
internal sealed class SpeakerMemory(SpeechContext context)
{
    private readonly List<Saying> spoken = [];

    public void Add(Saying saying)
    {
        if (saying.Speaker is { Name.Length: > 0 }) spoken.Add(saying);
    }

    public Saying? Last => spoken.Count == 0 ? null : spoken[^1];

    /// <summary>The saying or the person that a pronoun stands for; both null where none is near.</summary>
    public (Saying? Saying, EntityMention? Person) Antecedent(int pronoun, int sentence)
    {
        var word = Subjective(context.Lower[pronoun]);
        var isPersonal = word is "he" or "she";
        var range = context.Report.Sentences[sentence].Tokens;
        if (isPersonal && FirstPerson(range.First, pronoun) is { } here) return (null, here);
        var last = spoken.FindLast(saying => saying.Sentence <= sentence && Fits(saying, word));
        if (last is not null && Distance(last.Position, pronoun) > 2) last = null;
        if (!isPersonal) return (last, null);
        for (var earlier = sentence - 1; earlier >= Math.Max(0, last?.Sentence + 1 ?? sentence - 4); earlier--)
        {
            var tokens = context.Report.Sentences[earlier].Tokens;
            if (FirstPerson(tokens.First, tokens.End) is { } person) return (null, person);
        }

        return (last, null);
    }

    /// <summary>"The ministry put it at six million. That number, | it | said": the institution that is the subject of a sentence before, nobody else having spoken since; null where there is none.</summary>
    public SourcePhrase? Institution(int pronoun, int sentence)
    {
        if (context.Lower[pronoun] is not "it" and not "its") return null;
        for (var earlier = sentence; earlier >= Math.Max(0, sentence - 2); earlier--)
        {
            var at = context.Report.Sentences[earlier];
            if (context.ParagraphAt(at.Span.Start) != context.ParagraphAt(context.Tokens[pronoun].Span.Start)) return null;
            if (spoken.Exists(saying => saying.Sentence == earlier && Fits(saying, "it"))) return null;
            if (earlier < sentence && Subject(at) is { } found) return found;
        }

        return null;
    }

    private SourcePhrase? Subject(Language.Sentence sentence)
    {
        var tree = new Grammar.SentenceTree(context.Report, sentence);
        for (var node = 0; node < tree.Count; node++)
        {
            if (!tree.Is(node, "root") || SourceReader.OfClause(context, tree, node, out _) is not { } subject) continue;
            var head = SourceShape.Head(context, subject);
            return context.Is(head, WordClass.Body) || context.Entity(head)?.Type == EntityType.Organization ? subject : null;
        }

        return null;
    }

    private static bool Fits(Saying saying, string pronoun)
    {
        var isPerson = saying.Speaker!.IsNamed ? saying.IsPerson : saying.IsPersonNoun;
        return pronoun switch
        {
            "he" or "she" => isPerson,
            "it" => !isPerson,
            _ => !saying.Speaker.IsNamed || !saying.IsPerson,
        };
    }

    private static string Subjective(string pronoun) => pronoun switch
    {
        "his" => "he",
        "her" => "she",
        "its" => "it",
        "their" => "they",
        _ => pronoun,
    };

    private int Distance(int position, int token) => context.ParagraphAt(context.Tokens[token].Span.Start) - context.ParagraphAt(position);

    private EntityMention? FirstPerson(int from, int end)
    {
        for (var token = from; token < end; token++)
        {
            if (context.QuotationOf[token] >= 0) continue;
            if (context.Entity(token) is { Type: EntityType.Person } person) return person;
            if (PersonByShape.At(context, token, end) is { } unknown) return unknown;
        }

        return null;
    }
}
