using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>
/// Which kinds of readings are worth comparing in full: not those whose acts, parties or places already tell them apart.
/// Two of each are looked up by number, so that most pairs cost a glance.
/// </summary>
internal sealed class KindScreen
{
    private readonly ImmutableArray<UndertakingReading> kinds;
    private readonly Act[] acts;
    private readonly string?[] parties;
    private readonly int[] places;
    private readonly bool[,] areActsLike;
    private readonly bool[,] arePlacesLike;

    /// <param name="kinds">A reading of each kind.</param>
    public KindScreen(ImmutableArray<UndertakingReading> kinds)
    {
        this.kinds = kinds;
        acts = [.. kinds.Select(kind => kind.Act)];
        parties = [.. kinds.Select(kind => kind.Party)];
        var sets = kinds.Select(kind => new SlotKey().AddAll(kind.Places).ToString()).ToList();
        var numbers = sets.Distinct(StringComparer.Ordinal).Select((set, at) => (set, at)).ToDictionary(pair => pair.set, pair => pair.at, StringComparer.Ordinal);
        places = [.. sets.Select(set => numbers[set])];
        var firsts = kinds.DistinctBy(kind => new SlotKey().AddAll(kind.Places).ToString(), StringComparer.Ordinal).ToList();
        arePlacesLike = Table(firsts.Count, (one, other) => !UndertakingMatcher.HaveDifferentPlaces(firsts[one], firsts[other]));
        areActsLike = Table(Enum.GetValues<Act>().Length, (one, other) => AreLike((Act)one, (Act)other));
    }

    /// <summary>The kinds from this one on that may match it.</summary>
    public IEnumerable<int> LikeOf(int kind)
    {
        for (var other = kind; other < acts.Length; other++)
        {
            if (areActsLike[(int)acts[kind], (int)acts[other]] && AreOfOneParty(parties[kind], parties[other])
                // So large a number tells what is meant, whatever the place.
                && (arePlacesLike[places[kind], places[other]] || UndertakingMatcher.AreOneCount(kinds[kind], kinds[other]))) yield return other;
        }
    }

    private static bool AreOfOneParty(string? one, string? other) => one is null || other is null || one == other;

    private static bool AreLike(Act one, Act other) => one == other || one == Act.Other || other == Act.Other || ActFamilies.AreNear(one, other)
        || (ActFamilies.IsOfPeopleMoving(one) && ActFamilies.IsOfPeopleMoving(other));

    private static bool[,] Table(int count, Func<int, int, bool> areLike)
    {
        var table = new bool[count, count];
        for (var one = 0; one < count; one++)
        {
            for (var other = 0; other < count; other++) table[one, other] = areLike(one, other);
        }

        return table;
    }
}
