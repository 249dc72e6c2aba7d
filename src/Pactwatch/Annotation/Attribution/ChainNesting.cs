using System.Collections.Immutable;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Puts the tellers of an outer saying before those of the sayings told inside it.</summary>
internal static class ChainNesting
{
    /// <summary>For each saying its full chain, nearest teller first.</summary>
    public static ImmutableArray<string>[] Chains(List<Saying> sayings)
    {
        var outer = sayings
            .SelectMany((saying, index) => saying.Cue?.Kind == CueKind.Attitude ? [] : saying.Content.Select(span => (Span: span, Index: index)))
            .OrderBy(entry => entry.Span.Start).ThenByDescending(entry => entry.Span.End).ThenBy(entry => entry.Index).ToList();
        var chains = new ImmutableArray<string>[sayings.Count];
        var open = new List<(Language.TextSpan Span, int Index)>();
        var next = 0;
        foreach (var index in Enumerable.Range(0, sayings.Count).OrderBy(i => sayings[i].Position).ThenBy(i => i))
        {
            var position = sayings[index].Position;
            while (next < outer.Count && outer[next].Span.Start <= position) open.Add(outer[next++]);
            open.RemoveAll(entry => entry.Span.End <= position);
            // A quotation's own marks stand just before its content, so the longest content that holds the cue is the outermost teller.
            var tellers = open.Where(entry => entry.Index != index).OrderByDescending(entry => entry.Span.Length).ThenBy(entry => entry.Index)
                .SelectMany(entry => sayings[entry.Index].Chain).Concat(sayings[index].Chain);
            chains[index] = [.. tellers.Where(teller => teller.Length > 0).Distinct(StringComparer.Ordinal)];
        }

        return chains;
    }
}
