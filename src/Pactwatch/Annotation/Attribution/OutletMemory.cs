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

    /// <summary>"informed sources who spoke with Reuters": the outlet told inside the phrase.</summary>
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

    /// <summary>"a report by Reuters", "the news agency Northwire", "a Reuters report".</summary>
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
        var nations = Enumerable.Range(first, head - first).Where(token => context.IsCapitalised(token)).Select(token => context.Lower[token]).ToList();
        for (var i = named.Count - 1; i >= 0; i--)
        {
            if (named[i].Token >= first) continue;
            var agency = AgencyDirectory.English.Named(named[i].Name);
            if (nations.Count == 0 || agency is not null && nations.All(nation => agency.Descriptions.Any(description => description.Contains(nation, StringComparison.Ordinal)))) return named[i].Name;
        }

        var words = context.SpanOf(first, head + 1).In(context.Text).ToLowerInvariant();
        var known = AgencyDirectory.English.Agencies.Where(agency => agency.Descriptions.Contains(words)).Take(2).ToList();
        return known.Count == 1 ? known[0].Name : null;
    }
}
