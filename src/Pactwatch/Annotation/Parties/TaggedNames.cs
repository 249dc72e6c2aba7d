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
    /// <summary>The names that the tagger's word is enough for.</summary>
    public List<NameCandidate> Clear { get; } = [];

    /// <summary>
    /// Single words, places and peoples that no list knows, and names of other things: what the report says of them
    /// may tell more than the tagger does, and so these come last.
    /// </summary>
    public List<NameCandidate> Open { get; } = [];

    public void Take(ImmutableArray<NameSpan> names)
    {
        foreach (var name in names)
        {
            if (words.SentenceOf(name.Tokens.First) >= 0 && HasCase(name.Tokens)) Take(name);
        }
    }

    private void Take(NameSpan name)
    {
        var (first, end) = (name.Tokens.First, name.Tokens.End);
        while (end - first > 1 && WordList.NotNames.Has(words[end - 1])) end--;
        if (name.Type == NameType.Person) first = IsNameBefore(first) ? first - 1 : persons.BehindTitles(first, end);
        var tokens = new TokenRange(first, end);
        var span = words.SpanOf(first, end);
        if (knownAt(first) is { } known && known.Span == span)
        {
            if (Agreed(words.Text, known, name.Type) is { } agreed) Clear.Add(new NameCandidate(tokens, agreed));
            else if (name.Type == NameType.Person) Clear.Add(persons.Named(first, end));
            return;
        }

        if (name.Type == NameType.Norp && tokens.Count == 1 && !WordList.Peoples.Has(words[first])) return;
        if (IsListOfKnown(tokens) || IsShoutedWord(tokens)) return;
        var candidate = name.Type switch
        {
            NameType.Person => persons.Named(first, end),
            // A people has one word; "Green Mountains" is a thing of some kind.
            NameType.Norp when NameShape.CountWords(words, tokens) > 1 => new NameCandidate(tokens, new EntityMention(span, EntityType.Other, PlainName.Of(words.Text, span))),
            NameType.Location or NameType.Norp => new NameCandidate(tokens, new EntityMention(span, TypeOf(name.Type), PlainName.Of(words.Text, span), gazetteer.StateOf(PlainName.Of(words.Text, span)))),
            _ => new NameCandidate(tokens, new EntityMention(span, TypeOf(name.Type), PlainName.Of(words.Text, span), StateIn(tokens))),
        };
        var isClear = name.Type is NameType.Person or NameType.Organization or NameType.Facility && NameShape.CountWords(words, tokens) > 1;
        (isClear ? Clear : Open).Add(candidate);
    }

    // A first name that the tagger left out, at the head of a sentence most often.
    private bool IsNameBefore(int first) =>
        words.AreTogether(first - 1, first) && NameShape.IsPersonWord(words, first - 1) && knownAt(first - 1) is null
        && words.TokenAt(first - 1) is { Upos: "PROPN" } && !Titles.English.Has(words[first - 1]) && Titles.English.EndingAt(words, first - 1) is null;

    // "Jordan and Syria": two names, not one.
    private bool IsListOfKnown(TokenRange tokens)
    {
        var joints = 0;
        for (var i = tokens.First; i < tokens.End; i++)
        {
            if (words[i] is "and" or "," or "/" or "&") joints++;
            else if (knownAt(i) is null) return false;
        }

        return joints > 0;
    }

    // "TURKEY" in a headline of capitals: the lists know how often such a word is another.
    private bool IsShoutedWord(TokenRange tokens)
    {
        if (tokens.Count > 1 || !words.IsShouted(tokens.First)) return false;
        var word = words[tokens.First];
        return AmbiguousNames.Of($"{word[0]}{word[1..].ToString().ToLowerInvariant()}") != Ambiguity.None || AmbiguousNames.Of(word.ToString()) != Ambiguity.None;
    }

    private bool HasCase(TokenRange tokens)
    {
        foreach (var unit in words.SpanOf(tokens.First, tokens.End).SliceOf(words.Text))
            if (char.IsUpper(unit) || char.IsLower(unit)) return true;
        return false;
    }

    // What the lists say of the name, in the tagger's kind where both may be ("Chicago" of a team); null where the tagger's word counts.
    private static EntityMention? Agreed(string text, EntityMention known, NameType type)
    {
        if (known.StandsForState || known.Type == EntityType.Norp || known.Type == TypeOf(type)) return known;
        return type switch
        {
            NameType.Person when AmbiguousNames.Of(known.Span.In(text)) != Ambiguity.None => null,
            NameType.Person or NameType.Norp => known,
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
