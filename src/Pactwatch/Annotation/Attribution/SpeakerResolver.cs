using System.Collections.Immutable;
using Pactwatch.Annotation.Parties;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Gives each saying its speaker and its chain of tellers: names, pronouns, short names, descriptions of outlets.</summary>
internal sealed class SpeakerResolver(SpeechContext context)
{
    private readonly SpeakerMemory memory = new(context);
    private readonly OutletMemory outlets = new(context);
    private readonly Dictionary<string, string> fullNames = FullNames(context.Report.Entities);

    public SpeakerMemory Memory => memory;

    public void Resolve(Saying saying)
    {
        if (saying.SharesSourceOf is { } shared) Copy(shared, saying);
        else if (saying.Source is { } source) ResolveSource(saying, source);
        saying.Speaker ??= new Speaker("", IsNamed: false);
        if (saying.Outlet is { } told) Put(saying, 0, told);
        memory.Add(saying);
    }

    private void ResolveSource(Saying saying, SourcePhrase source)
    {
        if (source.Core.Count == 1 && context.Is(source.Core.First, WordClass.Pronoun | WordClass.Possessive))
        {
            ResolvePronoun(saying, source.Core.First);
        }
        else if (outlets.Outlet(source) is { } outlet)
        {
            saying.Speaker = new Speaker(outlet);
            Put(saying, 0, outlet);
        }
        else
        {
            saying.Speaker = Describe(saying, source);
            saying.Chain.Add(saying.Speaker.Name);
            if (outlets.ToldInside(source) is { } told) saying.Outlet ??= told;
        }

        if (saying.Quoted is not { } quoted) return;
        saying.Speaker = outlets.Outlet(quoted) is { } second ? new Speaker(second) : Describe(saying, quoted);
        saying.Chain.Remove(saying.Speaker.Name);
        saying.Chain.Add(saying.Speaker.Name);
    }

    private void ResolvePronoun(Saying saying, int pronoun)
    {
        if (memory.Institution(pronoun, saying.Sentence) is { } institution)
        {
            ResolveSource(saying, institution);
            return;
        }

        var (spoken, person) = memory.Antecedent(pronoun, saying.Sentence);
        if (person is not null)
        {
            saying.Speaker = new Speaker(FullName(person), person.Role, person.State);
            saying.IsPerson = true;
            saying.Chain.Add(saying.Speaker.Name);
        }
        else if (spoken is not null)
        {
            Copy(spoken, saying);
        }
        else
        {
            saying.Speaker = new Speaker(context.Lower[pronoun], IsNamed: false);
            saying.Chain.Add(saying.Speaker.Name);
        }
    }

    private static void Copy(Saying from, Saying to)
    {
        to.Speaker = from.Speaker;
        to.IsPerson = from.IsPerson;
        to.IsPersonNoun = from.IsPersonNoun;
        to.Chain.AddRange(from.Chain.Where(teller => !to.Chain.Contains(teller)));
    }

    private static void Put(Saying saying, int at, string teller)
    {
        saying.Chain.Remove(teller);
        saying.Chain.Insert(at, teller);
    }

    private Speaker Describe(Saying saying, SourcePhrase phrase)
    {
        if (NamedPerson(phrase) is { } person)
        {
            saying.IsPerson = true;
            return new Speaker(FullName(person), person.Role ?? RoleBeside(phrase, person), person.State ?? PartyIn(phrase));
        }

        var head = SourceShape.Head(context, phrase);
        if (context.Entity(head) is { Type: not EntityType.Person } name) return new Speaker(name.Name, null, name.State);
        saying.IsPersonNoun = context.Is(head, WordClass.Person) || context.Is(head, WordClass.Standalone);
        if (context.IsCapitalised(head) && context.EntityOf[head] < 0 && !context.Is(head, WordClass.AnySource | WordClass.Standalone)) return NameByShape(saying, phrase, head);
        return new Speaker(Words(phrase.Core), null, PartyIn(phrase), IsNamed: false);
    }

    /// <summary>The person named in the phrase as its head, not inside a complement ("adviser to Prime Minister X").</summary>
    private EntityMention? NamedPerson(SourcePhrase phrase)
    {
        return InSegment(phrase.Core) ?? (phrase.Apposition.Count > 0 && !context.Is(phrase.Apposition.First, WordClass.Relative) ? InSegment(phrase.Apposition) : null);

        EntityMention? InSegment(TokenRange range)
        {
            for (var token = range.First; token < range.End; token++)
            {
                if (context.EntityOf[token] < 0 && token > range.First && (context.Is(token, WordClass.Preposition | WordClass.Relative) || context.Lower[token] is "'s" or "’s")) return null;
                if (context.Entity(token) is { Type: EntityType.Person } person) return IsPossessor(token, range.End) ? null : person;
            }

            return null;
        }

        bool IsPossessor(int token, int end)
        {
            while (token < end && context.Entity(token) is { Type: EntityType.Person }) token++;
            return token < end && context.Lower[token] is "'s" or "’s";
        }
    }

    private string? RoleBeside(SourcePhrase phrase, EntityMention person)
    {
        if (phrase.Apposition.Count > 0 && !phrase.Apposition.Contains(context.TokenAt(person.Span.Start)) && !context.Is(phrase.Apposition.First, WordClass.Relative)) return Words(phrase.Apposition);
        var first = context.TokenAt(person.Span.Start);
        if (phrase.Core.Contains(first) && first > phrase.Core.First) return Words(new TokenRange(phrase.Core.First, first));
        return phrase.Apposition.Contains(first) ? Words(phrase.Core) : null;
    }

    private string? PartyIn(SourcePhrase phrase)
    {
        for (var token = phrase.Tokens.First; token < phrase.Tokens.End; token++)
        {
            if (context.Entity(token) is { State: { } state }) return state;
        }

        return null;
    }

    private Speaker NameByShape(Saying saying, SourcePhrase phrase, int head)
    {
        var first = head;
        while (first > phrase.Core.First && context.IsCapitalised(first - 1) && !context.Is(first - 1, WordClass.Determiner)) first--;
        saying.IsPerson = true;
        return new Speaker(context.SpanOf(first, head + 1).In(context.Text), first > phrase.Core.First ? Words(new TokenRange(phrase.Core.First, first)) : null, PartyIn(phrase));
    }

    /// <summary>A short name stands for the full one told before it ("Novak" for "Ana Novak").</summary>
    private string FullName(EntityMention person)
    {
        if (person.Name.Contains(' ', StringComparison.Ordinal)) return person.Name;
        return fullNames.GetValueOrDefault(person.Name, person.Name);
    }

    /// <summary>For each last name the first full name that bears it.</summary>
    private static Dictionary<string, string> FullNames(ImmutableArray<EntityMention> entities)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mention in entities)
        {
            var space = mention.Name.LastIndexOf(' ');
            if (mention.Type == EntityType.Person && space >= 0) names.TryAdd(mention.Name[(space + 1)..], mention.Name);
        }

        return names;
    }

    /// <summary>The words as said, in one line, with a small first letter where only the sentence made it big.</summary>
    private string Words(TokenRange range)
    {
        var end = range.End;
        for (var token = range.First + 1; token < end; token++)
        {
            if (!context.Is(token, WordClass.Relative)) continue;
            end = token;
        }

        var words = string.Join(' ', context.SpanOf(range.First, end).In(context.Text).Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        if (words.StartsWith("The ", StringComparison.Ordinal)) return "the " + words[4..];
        var isName = context.EntityOf[range.First] >= 0 || (words.Length > 1 && char.IsUpper(words[1]));
        return isName || words.Length == 0 || context.IsCapitalised(range.End - 1) && range.Count == 1 && !context.Is(range.First, WordClass.AnySource | WordClass.Standalone) ? words : char.ToLowerInvariant(words[0]) + words[1..];
    }
}
