using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Publications;

/// <summary>
/// Undertakings of an accord whose plan changed, with the one that took their place: for a subscriber they are one thing
/// that moved. A plan that changed several times leads to its last.
/// </summary>
internal sealed class Successions
{
    private readonly Dictionary<string, UndertakingEntry> successor = new(StringComparer.Ordinal);
    private readonly ILookup<string, UndertakingEntry> predecessors;

    public Successions(Accord accord)
    {
        var byWords = accord.Undertakings.SelectMany(entry => entry.Mentions.Select(mention => (Place(mention), entry))).DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.entry);
        foreach (var revision in accord.Revisions)
        {
            if (revision.Mentions.IsEmpty || !byWords.TryGetValue(Place(revision.Mentions[0]), out var later) || later.Id == revision.About) continue;
            if (accord.Undertakings.Any(entry => entry.Id == revision.About && entry.State == UndertakingState.Superseded)) successor.TryAdd(revision.About, later);
        }

        predecessors = accord.Undertakings.Where(entry => Last(entry) is not null).ToLookup(entry => Last(entry)!.Id, StringComparer.Ordinal);
    }

    /// <summary>True where another undertaking took this one's place, and is told in its stead.</summary>
    public bool IsSucceeded(UndertakingEntry entry) => Last(entry) is not null;

    /// <summary>The undertaking and all whose place it took.</summary>
    public ImmutableArray<UndertakingEntry> WithPredecessors(UndertakingEntry entry) => [entry, .. predecessors[entry.Id]];

    private UndertakingEntry? Last(UndertakingEntry entry)
    {
        UndertakingEntry? last = null;
        var passed = new HashSet<string>(StringComparer.Ordinal) { entry.Id };
        while (successor.TryGetValue((last ?? entry).Id, out var next) && passed.Add(next.Id)) last = next;
        return last;
    }

    private static (ReportId Report, Language.TextSpan Span) Place(Mention mention) => (mention.Report, mention.Span);
}
