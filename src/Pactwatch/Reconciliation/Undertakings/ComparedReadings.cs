using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>
/// The comparisons of all readings with each other. Hundreds of reports tell one undertaking in the same few ways:
/// readings that are equal in all that a comparison looks at are of one kind, and kinds are compared, not readings. Beside
/// the two kinds only counts whether both stand in one report and whether their reports lie days apart.
/// </summary>
internal sealed class ComparedReadings
{
    private readonly UndertakingMatcher matcher;
    private readonly ImmutableArray<UndertakingReading> readings;
    private readonly List<List<int>> kinds = [];
    private readonly int[] kindOf;
    private readonly Dictionary<(int One, int Other, bool IsOneReport, bool AreApart), UndertakingMatch> matches = [];

    public ComparedReadings(UndertakingMatcher matcher, ImmutableArray<UndertakingReading> readings)
    {
        this.matcher = matcher;
        this.readings = readings;
        kindOf = new int[readings.Length];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < readings.Length; at++)
        {
            var key = Key(readings[at]);
            if (!numbers.TryGetValue(key, out var kind))
            {
                numbers[key] = kind = kinds.Count;
                kinds.Add([]);
            }

            kinds[kind].Add(at);
            kindOf[at] = kind;
        }
    }

    /// <summary>What the comparison of two readings gives; the smaller number first.</summary>
    public UndertakingMatch Of(int one, int other)
    {
        var isOneReport = readings[one].Report == readings[other].Report;
        var untold = Of(one, other, isOneReport, areApart: false);
        // Days apart can only forbid what else would be let pass.
        return untold.Forbidden is null && matcher.AreApart(readings[one], readings[other]) ? Of(one, other, isOneReport, areApart: true) : untold;
    }

    /// <summary>The pairs that may match, the smaller number first, in no order: all others are forbidden or too unlike.</summary>
    public IEnumerable<(int One, int Other)> Candidates()
    {
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            for (var second = kind; second < kinds.Count; second++)
            {
                foreach (var pair in Pairs(kinds[kind], kinds[second])) yield return pair;
            }
        }
    }

    private IEnumerable<(int One, int Other)> Pairs(List<int> left, List<int> right)
    {
        if (AreOfOtherActs(readings[left[0]], readings[right[0]])) yield break;
        // Of both orders, within a report and between two, one comparison each shows whether any pair can match.
        if (!CanMatch(left[0], right[0]) && !CanMatch(right[0], left[0])) yield break;
        var isOneKind = ReferenceEquals(left, right);
        for (var at = 0; at < left.Count; at++)
        {
            for (var second = isOneKind ? at + 1 : 0; second < right.Count; second++)
                yield return (Math.Min(left[at], right[second]), Math.Max(left[at], right[second]));
        }
    }

    /// <summary>The first thing that a comparison looks at, without the rest: it settles most pairs of kinds.</summary>
    private static bool AreOfOtherActs(UndertakingReading one, UndertakingReading other) =>
        (one.Act != other.Act && one.Act != Act.Other && other.Act != Act.Other && !ActFamilies.AreNear(one.Act, other.Act) && !ActFamilies.AreNear(other.Act, one.Act))
        || (one.Party is not null && other.Party is not null && one.Party != other.Party);

    private bool CanMatch(int one, int other) => Of(one, other, isOneReport: false, areApart: false).IsMatch || Of(one, other, isOneReport: true, areApart: false).IsMatch;

    private UndertakingMatch Of(int one, int other, bool isOneReport, bool areApart)
    {
        var key = (kindOf[one], kindOf[other], isOneReport, areApart);
        if (!matches.TryGetValue(key, out var match)) matches[key] = match = matcher.Match(readings[one], readings[other], isOneReport, areApart);
        return match;
    }

    /// <summary>All that <see cref="UndertakingMatcher"/> and <see cref="QuantityComparison"/> look at, as one string.</summary>
    private static string Key(UndertakingReading reading)
    {
        var key = new StringBuilder();
        Add(reading.Act.ToString());
        Add(reading.Act == Act.Other ? reading.Claim.Verb.Value : null);
        Add(reading.Claim.Phase);
        Add(reading.Party);
        Add(reading.Kind);
        AddAll(reading.Places);
        AddAll(reading.PlaceWords);
        AddAll(reading.States);
        AddAll(reading.ObjectWords);
        AddAll(reading.ActingThing);
        Add(reading.Share.ToString());
        Add(reading.Ordinal.ToString(CultureInfo.InvariantCulture));
        Add(reading.Quantity is { } quantity ? (quantity with { Span = default, Number = default, Counted = null }).ToString() : null);
        Add(Words(reading.Window));
        return key.ToString();

        // Lengths part what stands side by side: no word can pass for two.
        void Add(string? slot) => key.Append(CultureInfo.InvariantCulture, $"{slot?.Length ?? -1}:").Append(slot);

        void AddAll(ImmutableSortedSet<string> slots)
        {
            key.Append(CultureInfo.InvariantCulture, $"{slots.Count}*");
            foreach (var slot in slots) Add(slot);
        }
    }

    private static string Words(DateWindow window) =>
        string.Create(CultureInfo.InvariantCulture, $"{window.From?.ToString("R", CultureInfo.InvariantCulture)}..{window.To?.ToString("R", CultureInfo.InvariantCulture)} {window.RelativeTo}");
}
