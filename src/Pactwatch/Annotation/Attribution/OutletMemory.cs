using Pactwatch.Annotation.Parties;

namespace Pactwatch.Annotation.Attribution;

/// <summary>The outlets that a report names, and what its descriptions of an outlet stand for ("the British news outlet").</summary>
internal sealed class OutletMemory
{
    private readonly SpeechContext context;
    private readonly List<(int Token, string Name)> named = [];

    public OutletMemory(SpeechContext context)
    {
        this.context = context;
        for (var token = 0; token < context.Words.Length; token++)
        {
            if (OutletReader.At(context, token, context.Words.Length) is not { } outlet) continue;
            named.Add((token, outlet.Name));
            token = Math.Max(token, outlet.End - 1);
        }
    }

    /// <summary>The outlet that the phrase names or describes as its head, or null.</summary>
    public string? Outlet(SourcePhrase phrase)
    {
        var core = phrase.Core;
        var first = core.First;
        if (OutletReader.At(context, first, core.End) is { } outlet && (outlet.End >= core.End || context.Is(outlet.End, WordClass.Preposition) || context.Lower[outlet.End] is "'s" or "’s")
            && !HasPersonBehind(outlet.End, core.End)) return outlet.Name;
        var head = SourceShape.Head(context, phrase);
        if (context.Is(head, WordClass.Document | WordClass.Medium) || context.Is(head, WordClass.Outlet)) return Inside(phrase) ?? Described(phrase, head);
        return null;
    }

    /// <summary>"informed sources who spoke with Northwire": the outlet told inside the phrase.</summary>
    public string? ToldInside(SourcePhrase phrase)
    {
        for (var token = phrase.Tokens.First + 1; token < phrase.Tokens.End; token++)
        {
            if (context.Lower[token] is not ("to" or "with" or "told" or "by")) continue;
            if (OutletReader.At(context, token + 1, phrase.Tokens.End) is { } outlet) return outlet.Name;
        }

        return null;
    }

    private bool HasPersonBehind(int from, int end)
    {
        for (var token = from; token < end; token++)
        {
            if (context.Entity(token) is { Type: EntityType.Person } || context.Is(token, WordClass.Person)) return true;
        }

        return false;
    }

    /// <summary>"a report by Northwire", "the news agency Northwire", "a Northwire report".</summary>
    private string? Inside(SourcePhrase phrase)
    {
        for (var token = phrase.Core.First; token < phrase.Core.End; token++)
        {
            if (OutletReader.At(context, token, phrase.Core.End) is not { } outlet) continue;
            var isBeside = token == phrase.Core.First || context.Lower[token - 1] is "by" or "from" or "in" or "of" or "the" or "a" or "an" || context.Is(token - 1, WordClass.Outlet | WordClass.OutletLink);
            if (isBeside) return outlet.Name;
        }

        return null;
    }

    /// <summary>"the British news outlet": the last outlet named before that fits; else the one known outlet so described.</summary>
    private string? Described(SourcePhrase phrase, int head)
    {
        if (!context.Is(head, WordClass.Outlet) || context.IsCapitalised(head) || context.Lower[phrase.Core.First] is "a" or "an") return null;
        var first = phrase.Core.First + (context.Is(phrase.Core.First, WordClass.Determiner) ? 1 : 0);
        // "the protection service" is no outlet: the words before the noun name its state or say what kind of outlet it is.
        if (Enumerable.Range(first, head - first).Any(token => !context.IsCapitalised(token) && !context.Is(token, WordClass.OutletLink) && !AgencyDirectory.English.IsDescribedAs(context.Lower[token]))) return null;
        var nations = Enumerable.Range(first, head - first).Where(token => context.IsCapitalised(token)).ToList();
        var kind = OutletKinds.English.OfNoun(context.Lower[head]);
        for (var i = named.Count - 1; i >= 0; i--)
        {
            if (named[i].Token < first && Fits(named[i].Name, kind, nations)) return named[i].Name;
        }

        var words = context.SpanOf(first, head + 1).In(context.Text).ToLowerInvariant();
        var known = AgencyDirectory.English.Agencies.Where(agency => agency.Descriptions.Contains(words)).Take(2).ToList();
        return known.Count == 1 ? known[0].Name : null;
    }

    /// <summary>The outlet can be of that kind, and is of the state that the description names. Of an outlet that no list knows the name may tell the kind; its state isn't known.</summary>
    private bool Fits(string name, string? kind, List<int> nations)
    {
        if (AgencyDirectory.English.Named(name) is not { } agency) return nations.Count == 0 && OutletKinds.CanBe(OutletKinds.English.OfName(name), kind);
        if (!OutletKinds.CanBe(agency.Kind, kind) && !agency.Descriptions.Any(description => kind is not null && OutletKinds.English.OfNoun(description[(description.LastIndexOf(' ') + 1)..]) == kind)) return false;
        return nations.TrueForAll(nation => (agency.Country is not null && context.Entity(nation)?.State == agency.Country)
            || agency.Descriptions.Any(description => description.Split(' ').Contains(context.Lower[nation])));
    }
}
