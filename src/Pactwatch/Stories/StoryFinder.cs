using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime.Text;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Extraction;
using Pactwatch.Extraction.Utterances;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Stories;

/// <summary>
/// Which reports tell of the same agreement. Evidence that two reports share (a derivation, a speaker's words, a
/// dated undertaking, the parties, what it is about) has a weight; from <see cref="Threshold"/> on they are
/// joined unless their names speak against it, and so are those whose names are mostly the same (<see cref="NameProfile"/>).
/// Evidence is looked up by key, so no report is compared with all others.
/// </summary>
public static class StoryFinder
{
    /// <summary>One strong piece of evidence, or a weak one and a place: the same parties alone may have two agreements.</summary>
    public const int Threshold = 3;

    private const int Strong = 3;

    internal const int Weak = 2;

    /// <summary>A key held by more reports links each with the next ones only; they are joined through each other.</summary>
    private const int Neighbours = 32;

    private static readonly Remembered<ReportClaims, ImmutableArray<(string Key, int Weight)>> Keys = new(report => [.. Read(report).DistinctBy(pair => pair.Key, StringComparer.Ordinal)]);

    private static readonly Remembered<ReportClaims, NameProfile> Profiles = new(NameProfile.Of);

    /// <param name="reports">In the order of their ids.</param>
    public static ImmutableArray<ImmutableArray<ReportClaims>> Find(ImmutableArray<ReportClaims> reports, ImmutableArray<DerivationLink> derivations)
    {
        var stories = new StorySets(reports.Length);
        var weights = new Dictionary<(int, int), int>();
        var names = Names(reports, derivations);
        var byId = reports.Select((report, at) => (report.Report.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        // An agency that is credited may be held with a report of something else, two writers have the same turns of phrase, and two
        // agreements a day or a town: then the names are others.
        foreach (var link in derivations)
        {
            if (link.From is { } from && byId.TryGetValue(link.Report, out var one) && byId.TryGetValue(from, out var other) && names[one].MayBeOf(names[other])) stories.Join(one, other);
        }

        // What joins two reports by itself comes first: then little else has to be weighed.
        foreach (var (weight, holders) in Index(reports).OrderByDescending(held => held.Weight))
        {
            for (var at = 0; at < holders.Count; at++)
            {
                for (var next = at + 1; next < holders.Count && next <= at + Neighbours; next++)
                {
                    var (one, other) = (holders[at], holders[next]);
                    if (!stories.AreOne(one, other) && IsEnough(weights, one, other, weight) && names[one].MayBeOf(names[other])) stories.Join(one, other);
                }
            }
        }

        JoinByNames(names, stories);
        return [.. stories.All.Select(story => story.Select(at => reports[at]).ToImmutableArray())];
    }

    /// <summary>Whom each report names, but for the outlet that it comes from and those that it rests on: they are none of the people and places it tells of.</summary>
    private static NameProfile[] Names(ImmutableArray<ReportClaims> reports, ImmutableArray<DerivationLink> derivations)
    {
        var outlets = derivations.Select(link => (link.Report, Name: link.Origin))
            .Concat(reports.Where(report => report.Report.Reading.Outlet is not null).Select(report => (Report: report.Report.Id, Name: report.Report.Reading.Outlet!)))
            .Where(outlet => OutletNames.IsOutlets(outlet.Name))
            .ToLookup(outlet => outlet.Report, outlet => outlet.Name);
        return [.. reports.Select(report => outlets[report.Report.Id].Aggregate(Profiles.Of(report), (names, outlet) => names.Without(outlet)))];
    }

    /// <summary>Joins what no single piece of evidence did but the names do; only reports that share a leading name are compared.</summary>
    private static void JoinByNames(NameProfile[] profiles, StorySets stories)
    {
        if (stories.Count < 2) return;
        var holders = Enumerable.Range(0, profiles.Length)
            .SelectMany(at => profiles[at].Leading.Select(word => (word, at)))
            .GroupBy(pair => pair.word, pair => pair.at, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var held in holders.Select(group => group.ToList()))
        {
            for (var at = 0; at < held.Count; at++)
            {
                foreach (var other in held.Skip(at + 1).Take(Neighbours))
                {
                    if (!stories.AreOne(held[at], other) && profiles[held[at]].IsLike(profiles[other], NameProfile.LeastLikeness)) stories.Join(held[at], other);
                }
            }
        }

        JoinLone(profiles, stories);
    }

    /// <summary>A report that stands alone is of the one story of several reports whose names, taken together, are its own; like two of them it is of none.</summary>
    private static void JoinLone(NameProfile[] profiles, StorySets stories)
    {
        var all = stories.All.Select(story => story.ToList()).ToList();
        var told = all.Where(story => story.Count > 1).Select(story => (First: story[0], Names: NameProfile.Of(story.Select(at => profiles[at])))).ToList();
        var index = new NameIndex(told.Select(story => story.Names));
        foreach (var lone in all.Where(story => story.Count == 1).Select(story => story[0]))
        {
            var like = index.Sharing(profiles[lone]).Where(story => profiles[lone].IsLike(told[story].Names, NameProfile.LeastLikenessOfOne)).Take(2).ToList();
            if (like.Count == 1) stories.Join(lone, told[like[0]].First);
        }
    }

    private static IEnumerable<(int Weight, List<int> Holders)> Index(ImmutableArray<ReportClaims> reports)
    {
        var index = new Dictionary<string, (int Weight, List<int> Holders)>(StringComparer.Ordinal);
        for (var at = 0; at < reports.Length; at++)
        {
            foreach (var (key, weight) in Keys.Of(reports[at]))
            {
                if (!index.TryGetValue(key, out var held)) index[key] = held = (weight, []);
                held.Holders.Add(at);
            }
        }

        return index.Values;
    }

    /// <summary>Adds to what two reports have in common.</summary>
    /// <returns>Whether it is enough by now.</returns>
    private static bool IsEnough(Dictionary<(int, int), int> weights, int one, int other, int weight)
    {
        ref var weighed = ref CollectionsMarshal.GetValueRefOrAddDefault(weights, (Math.Min(one, other), Math.Max(one, other)), out _);
        weighed += weight;
        return weighed >= Threshold;
    }

    private static IEnumerable<(string Key, int Weight)> Read(ReportClaims report) =>
        [.. UtteranceRuns.Of(report).Select(run => ("said " + run, Strong)), .. Undertakings(report), .. StorySubject.Of(report)];

    /// <summary>
    /// Who is to do what where by when is one undertaking; what by when alone, where nobody is named, may be two.
    /// </summary>
    private static IEnumerable<(string Key, int Weight)> Undertakings(ReportClaims report)
    {
        foreach (var claim in report.Undertakings)
        {
            if (claim.Other is not null || claim.Window?.Value.To is not { } to) continue;
            var due = $"{claim.Act} {LocalDatePattern.Iso.Format(to)}";
            yield return ("due " + due, Weak);
            if (claim.Party is { } party) yield return ($"due {party} {due} {string.Join('|', claim.Places.Select(place => place.Value).Order(StringComparer.Ordinal))}", Strong);
        }
    }
}
