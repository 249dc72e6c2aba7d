using System.Collections.Immutable;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Events;

/// <summary>
/// The undertakings of a story by what is to be done and where: so that a happening is held against the few that it may
/// bear on (<see cref="FulfilmentFinder"/> decides), not against all.
/// </summary>
internal sealed class UndertakingIndex
{
    /// <summary>Of the places that a happening names where it says one itself; empty where only the words around it tell one, which excludes nothing.</summary>
    private static readonly Remembered<EventClaim, ImmutableArray<string>> PlaceKeys = new(happening =>
        happening.Places.Any(place => place.Basis == SlotBasis.Said && place.Value.Any(char.IsUpper)) ? [.. FulfilmentFinder.NamedPlaces(happening).SelectMany(KeysOf)] : []);

    private static readonly char[] Breaks = [' ', ',', ';', ':', '.', '\n', '(', ')', '“', '”', '"', '’', '\''];

    private readonly StoryEvidence evidence;
    private readonly ImmutableArray<ReconciledUndertaking> undertakings;
    private readonly Dictionary<Act, Shelf> byAct = [];
    private readonly Dictionary<string, Shelf> byVerb = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Shelf> unclassedByVerb = new(StringComparer.Ordinal);

    public UndertakingIndex(StoryEvidence evidence, ImmutableArray<ReconciledUndertaking> undertakings)
    {
        this.evidence = evidence;
        this.undertakings = undertakings;
        for (var at = 0; at < undertakings.Length; at++)
        {
            var lead = undertakings[at].Lead;
            ImmutableArray<string> keys = [.. lead.Places.Concat(NamesIn(undertakings[at])).SelectMany(KeysOf).Distinct(StringComparer.Ordinal)];
            Put(byVerb, lead.Claim.Verb.Value, at, keys);
            if (lead.Act == Act.Other) Put(unclassedByVerb, lead.Claim.Verb.Value, at, keys);
            else Put(byAct, lead.Act, at, keys);
        }
    }

    /// <summary>Those with an act that the happening's can be and no other place, in their order.</summary>
    public IEnumerable<ReconciledUndertaking> For(EventClaim happening)
    {
        var found = new SortedSet<int>();
        var places = FulfilmentFinder.IsOfHands(happening) ? [] : PlaceKeys.Of(happening);
        foreach (var shelf in ShelvesOf(happening)) shelf.Collect(places, found);
        return found.Select(at => undertakings[at]);
    }

    private IEnumerable<Shelf> ShelvesOf(EventClaim happening)
    {
        if (happening.Act == Act.Other) return byVerb.TryGetValue(happening.Verb.Value, out var named) ? [named] : [];
        var shelves = byAct.Where(shelf => FulfilmentFinder.CanBe(happening.Act, shelf.Key)).Select(shelf => shelf.Value);
        return unclassedByVerb.TryGetValue(happening.Verb.Value, out var unclassed) ? shelves.Append(unclassed) : shelves;
    }

    private void Put<TKey>(Dictionary<TKey, Shelf> shelves, TKey key, int at, ImmutableArray<string> places)
        where TKey : notnull
    {
        if (!shelves.TryGetValue(key, out var shelf)) shelves[key] = shelf = new Shelf();
        shelf.Put(undertakings[at].Lead, places, at);
    }

    /// <summary>The capitalised words of its tellings: a place may stand with those who are to leave it.</summary>
    private IEnumerable<string> NamesIn(ReconciledUndertaking undertaking) =>
        undertaking.Readings.SelectMany(reading => evidence.WordsOf(reading.Report, reading.Claim.Span).Split(Breaks, StringSplitOptions.RemoveEmptyEntries)).Where(word => char.IsUpper(word[0]));

    /// <summary>A name as it stands, and each of its telling words: two names of one place share one of them.</summary>
    private static IEnumerable<string> KeysOf(string place) => PhraseWords.TellingOf(place).Prepend("=" + place);

    /// <summary>Undertakings of one act, by place.</summary>
    private sealed class Shelf
    {
        private readonly List<int> all = [];
        private readonly List<int> placeless = [];
        private readonly Dictionary<string, List<int>> byPlace = new(StringComparer.Ordinal);

        public void Put(UndertakingReading lead, ImmutableArray<string> keys, int at)
        {
            all.Add(at);
            if (lead.Places.IsEmpty || lead.SaidPlaces.Count == 0) placeless.Add(at);
            foreach (var key in keys)
            {
                if (!byPlace.TryGetValue(key, out var held)) byPlace[key] = held = [];
                held.Add(at);
            }
        }

        public void Collect(ImmutableArray<string> places, SortedSet<int> found)
        {
            found.UnionWith(places.IsEmpty ? all : placeless);
            foreach (var key in places)
            {
                if (byPlace.TryGetValue(key, out var held)) found.UnionWith(held);
            }
        }
    }
}
