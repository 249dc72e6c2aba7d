using System.Collections.Immutable;
using Pactwatch.Annotation.Parties;
using Pactwatch.Extraction;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Extraction.Status;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Stories;

/// <summary>
/// What a report is about, as keys that another report of the same agreement shares: the two states it speaks of
/// most, the place it speaks of most, the agreement by its name, and the places and sites it names.
/// </summary>
internal static class StorySubject
{
    private const int PlaceWeight = 1;

    // A place or state named once is not what a report is about.
    private const int LeastMentions = 2;

    public static IEnumerable<(string Key, int Weight)> Of(ReportClaims report)
    {
        ImmutableArray<EntityMention> entities = [.. report.Annotated.Entities.Where(entity => IsTold(report, entity))];
        foreach (var pair in Pairs(report, entities)) yield return (pair, StoryFinder.Weak);
        foreach (var name in AccordNames(report)) yield return ("accord " + name, StoryFinder.Weak);
        var states = entities.Select(entity => entity.State).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var main = MainPlace(entities, states);
        // With the place itself, which it is, too, as much as any weak evidence.
        if (main is not null) yield return ("main " + main, StoryFinder.Weak - PlaceWeight);

        var places = report.Undertakings.Where(claim => claim.Other is null).SelectMany(claim => claim.Places).Select(place => place.Value).Where(place => place.Any(char.IsUpper))
            .Concat(entities.Where(entity => entity.Type == EntityType.Facility).Select(entity => entity.Name));
        foreach (var place in places.Where(place => !states.Contains(place)).Select(Name).Where(name => name.Length > 0).Concat(main is null ? [] : [main])) yield return ("place " + place, PlaceWeight);
    }

    /// <summary>The parties bound and, apart from them, the two states named most; each as a pair, in order.</summary>
    private static IEnumerable<string> Pairs(ReportClaims report, ImmutableArray<EntityMention> entities)
    {
        var bound = StoryParties.Of([report]).Take(2).ToList();
        if (bound.Count == 2) yield return Pair(bound);
        var named = entities.Select(entity => entity.State).OfType<string>().CountBy(state => state, StringComparer.Ordinal)
            .Where(count => count.Value >= LeastMentions)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => count.Key).Take(2).ToList();
        if (named.Count == 2) yield return Pair(named);
    }

    private static string Pair(IEnumerable<string> names) => "parties " + string.Join('|', names.Order(StringComparer.Ordinal));

    private static string? MainPlace(ImmutableArray<EntityMention> entities, HashSet<string> states) =>
        entities.Where(entity => entity is { Type: EntityType.Location, StandsForState: false } && !states.Contains(entity.Name))
            .GroupBy(entity => Name(entity.Name), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0 && group.Count() >= LeastMentions)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Min(entity => entity.Span.Start))
            .FirstOrDefault()?.Key;

    /// <summary>The names right before a word for an agreement: "port sable" in "the Port Sable accord".</summary>
    private static IEnumerable<string> AccordNames(ReportClaims report)
    {
        var (tokens, text) = (report.Annotated.Tokens, report.Annotated.Text);
        for (var at = 1; at < tokens.Length; at++)
        {
            if (tokens[at].Upos != "NOUN" || !StatusLexicon.English.IsAccord((tokens[at].Lemma ?? "").ToLowerInvariant())) continue;
            var first = at;
            while (first > 0 && tokens[first - 1].Upos == "PROPN" && at - first < 4) first--;
            if (first < at) yield return text[new TextSpan(tokens[first].Span.Start, tokens[at - 1].Span.End)].ToLowerInvariant();
        }
    }

    private static bool IsTold(ReportClaims report, EntityMention entity) =>
        report.Annotated.Text.BlockAt(entity.Span.Start)?.Kind is BlockKind.Title or BlockKind.Heading or BlockKind.Body or BlockKind.Quote;

    /// <summary>A place's own words without those for its kind: "Tarrin" for "Tarrin base".</summary>
    private static string Name(string place) => string.Join(' ', PhraseWords.Of(place).Where(word => PhraseWords.Kind(word) is null));
}
