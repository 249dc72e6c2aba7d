using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>
/// The comparisons of all readings with each other. Hundreds of reports tell one undertaking in the same few ways:
/// readings that are equal in all that a comparison looks at are of one kind, and kinds are compared, not readings. Beside
/// the two kinds only counts whether both stand in one report and whether their reports lie days apart.
/// </summary>
internal sealed class ComparedReadings
{
    private static readonly Remembered<UndertakingReading, string> Keys = new(Key);

    private readonly UndertakingMatcher matcher;
    private readonly ImmutableArray<UndertakingReading> readings;
    private readonly List<List<int>> kinds = [];
    private readonly int[] kindOf;
    private readonly Dictionary<(int One, int Other), ComparedKinds> compared = [];

    public ComparedReadings(UndertakingMatcher matcher, ImmutableArray<UndertakingReading> readings)
    {
        this.matcher = matcher;
        this.readings = readings;
        kindOf = new int[readings.Length];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < readings.Length; at++)
        {
            var key = Keys.Of(readings[at]);
            if (!numbers.TryGetValue(key, out var kind))
            {
                numbers[key] = kind = kinds.Count;
                kinds.Add([]);
            }

            kinds[kind].Add(at);
            kindOf[at] = kind;
        }
    }

    public int KindOf(int reading) => kindOf[reading];

    /// <summary>What the comparison of two readings gives; the smaller number first.</summary>
    public UndertakingMatch Of(int one, int other)
    {
        var pair = OfKinds(kindOf[one], kindOf[other]);
        if (readings[one].Report == readings[other].Report) return pair.InOneReport;
        // Days apart can only forbid what else would be let pass.
        return pair.BetweenTwo.Forbidden is null && pair.DaysApart.Forbidden is not null && matcher.AreApart(readings[one], readings[other]) ? pair.DaysApart : pair.BetweenTwo;
    }

    /// <summary>True where any two readings of these kinds forbid each other, false where none do, null where it depends on their reports or their order.</summary>
    public bool? AreForbidden(int kind, int other)
    {
        var (forth, back) = (OfKinds(kind, other), OfKinds(other, kind));
        return forth.AreForbidden == back.AreForbidden ? forth.AreForbidden : null;
    }

    /// <summary>
    /// The readings that may match, by the score they then have, the best first: all other pairs are forbidden or too unlike.
    /// The first level is <see cref="MatchLevel.Best"/>, though nothing may be in it.
    /// </summary>
    public IEnumerable<MatchLevel> Levels()
    {
        var levels = new SortedDictionary<int, MatchLevel>(Comparer<int>.Create((one, other) => other.CompareTo(one)));
        levels[MatchLevel.Best] = new MatchLevel(MatchLevel.Best, kinds, kindOf);
        var screen = new KindScreen([.. kinds.Select(kind => readings[kind[0]])]);
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            foreach (var second in screen.LikeOf(kind))
            {
                AddTo(levels, kind, second);
                if (second != kind) AddTo(levels, second, kind);
            }
        }

        return levels.Values;
    }

    private void AddTo(SortedDictionary<int, MatchLevel> levels, int kind, int other)
    {
        var pair = OfKinds(kind, other);
        if ((pair.BetweenTwo.IsMatch ? pair.BetweenTwo : pair.InOneReport) is not { IsMatch: true } match) return;
        if (!levels.TryGetValue(match.Score, out var level)) levels[match.Score] = level = new MatchLevel(match.Score, kinds, kindOf);
        level.Add(kind, other);
    }

    private ComparedKinds OfKinds(int kind, int other)
    {
        if (compared.TryGetValue((kind, other), out var known)) return known;
        return compared[(kind, other)] = ComparedKinds.Of(matcher, readings[kinds[kind][0]], readings[kinds[other][0]]);
    }

    /// <summary>All that <see cref="UndertakingMatcher"/> and <see cref="QuantityComparison"/> look at.</summary>
    private static string Key(UndertakingReading reading) => new SlotKey()
        .Add(reading.Act.ToString()).Add(reading.Act == Act.Other ? reading.Claim.Verb.Value : null).Add(reading.Claim.Phase).Add(reading.Claim.Actor.Value.Length == 0 ? null : "named").Add(reading.Party).Add(reading.Kind)
        .AddAll(reading.Places).AddAll(reading.SaidPlaces).AddAll(reading.PlaceWords).AddAll(reading.States).AddAll(reading.ObjectWords).AddAll(reading.ActingThing)
        .Add(reading.Share.ToString()).Add(reading.Ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture)).Add(reading.Quantity).Add(reading.Window).Add(reading.IsFormer ? "former" : null).ToString();
}
