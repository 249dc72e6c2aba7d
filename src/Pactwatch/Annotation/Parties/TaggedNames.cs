using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Language.Names;

namespace Pactwatch.Annotation.Parties;

/// <summary>
/// Makes mentions of the names that the tagger found: what the lists know of them, the state in them, the role
/// told beside a person.
/// </summary>
internal sealed class TaggedNames(ReportWords words, Gazetteer gazetteer, Func<int, EntityMention?> knownAt, PersonRecognizer persons)
{
    /// <summary>The names whose kind is clear.</summary>
    public List<NameCandidate> Clear { get; } = [];

    /// <summary>Places and peoples that no list knows: what the report says of them may tell more than the tagger does.</summary>
    public List<NameCandidate> Open { get; } = [];

    public void Take(ImmutableArray<NameSpan> names)
    {
        foreach (var name in names)
        {
            if (words.SentenceOf(name.Tokens.First) >= 0) Take(name);
        }
    }

    private void Take(NameSpan name)
    {
        var (first, end) = (name.Tokens.First, name.Tokens.End);
        if (name.Type == NameType.Person) first = persons.BehindTitles(first, end);
        var tokens = new TokenRange(first, end);
        var span = words.SpanOf(first, end);
        if (knownAt(first) is { } known && known.Span == span)
        {
            if (Agreed(known, name.Type) is { } agreed) Clear.Add(new NameCandidate(tokens, agreed));
            else if (name.Type == NameType.Person) Clear.Add(persons.Named(first, end));
            return;
        }

        switch (name.Type)
        {
            case NameType.Person:
                Clear.Add(persons.Named(first, end));
                break;
            case NameType.Location or NameType.Norp:
                Open.Add(new NameCandidate(tokens, new EntityMention(span, TypeOf(name.Type), PlainName.Of(words.Text, span), gazetteer.StateOf(PlainName.Of(words.Text, span)))));
                break;
            default:
                Clear.Add(new NameCandidate(tokens, new EntityMention(span, TypeOf(name.Type), PlainName.Of(words.Text, span), StateIn(tokens))));
                break;
        }
    }

    // What the lists say of the name, in the tagger's kind where both may be ("Chicago" of a team); null where the tagger's word counts.
    private static EntityMention? Agreed(EntityMention known, NameType type)
    {
        if (known.StandsForState || known.Type == EntityType.Norp || known.Type == TypeOf(type)) return known;
        return type switch
        {
            NameType.Person or NameType.Norp => null,
            NameType.Other => known,
            _ => known with { Type = TypeOf(type) },
        };
    }

    private string? StateIn(TokenRange tokens)
    {
        for (var i = tokens.First; i < tokens.End; i++)
            if (knownAt(i)?.State is { } state) return state;
        return words.AreTogether(tokens.First, tokens.First - 2) && words.IsPossessive(tokens.First - 1) ? knownAt(tokens.First - 2)?.State : null;
    }

    private static EntityType TypeOf(NameType type) => type switch
    {
        NameType.Person => EntityType.Person,
        NameType.Location => EntityType.Location,
        NameType.Organization => EntityType.Organization,
        NameType.Facility => EntityType.Facility,
        NameType.Norp => EntityType.Norp,
        _ => EntityType.Other,
    };
}
