using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Extraction;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Dates;
using Pactwatch.Rulings;
using Pactwatch.Stories;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation;

/// <summary>
/// All that a ledger needs of the reports of one day before anybody has judged anything: their days, who took what from
/// whom, which of them tell of one agreement. Judgements change none of it; a ledger under new ones makes only the accords
/// anew that they touch. Safe to use from several threads.
/// </summary>
public sealed class PreparedStories
{
    private readonly PublishedBeliefs beliefs;
    private readonly HeldReports held;
    private readonly ImmutableArray<DerivationLink> links;
    private readonly ImmutableArray<Retraction> retractions;
    private readonly StoryReading reading;
    private readonly IReadOnlyDictionary<ReportId, PublishedBelief> readAs;
    private readonly Dictionary<ReportId, ReportClaims> byId;
    private readonly StoryClosure closure;
    private readonly ImmutableArray<ImmutableArray<ReportClaims>> stories;
    private readonly JudgedPlaces places;

    // The accord that was last made of a story, by its first report; a story ruled otherwise takes its place.
    private readonly ConcurrentDictionary<ReportId, (BuiltFrom From, Accord? Accord)> built = new();

    /// <param name="claims">One item for each held report, in any order; reports that were taken out are left out.</param>
    /// <param name="derivations">Which original each report rests on.</param>
    /// <param name="retractions">What was withdrawn or put right by then.</param>
    /// <param name="reading">What reconciliation leaves to others.</param>
    /// <param name="asOf">Null takes the latest day on which a report is believed published.</param>
    /// <param name="readAs">The days that others gave to reports, of those whose words were read in the light of one.</param>
    /// <param name="known">The beliefs that follow from these claims and derivations, where they were made already.</param>
    public PreparedStories(
        IReadOnlyList<ReportClaims> claims,
        ImmutableArray<DerivationLink> derivations,
        ImmutableArray<Retraction> retractions,
        StoryReading reading,
        LocalDate? asOf,
        IReadOnlyDictionary<ReportId, PublishedBelief>? readAs = null,
        PublishedBeliefs? known = null)
    {
        (this.retractions, this.reading, this.readAs) = (retractions, reading, readAs ?? ImmutableDictionary<ReportId, PublishedBelief>.Empty);
        ImmutableArray<ReportClaims> reports = [.. claims.OrderBy(report => report.Report.Id).DistinctBy(report => report.Report.Id)];
        byId = reports.ToDictionary(report => report.Report.Id);
        links = [.. derivations.OrderBy(link => link.Report).ThenBy(link => link.Origin, StringComparer.Ordinal).ThenBy(link => link.From ?? default).ThenBy(link => link.How)];
        closure = new StoryClosure(links, retractions);
        beliefs = known ?? new PublishedBeliefs(reports, links);
        held = new HeldReports(reports, new ReportTimeline(beliefs.All), asOf);
        places = new JudgedPlaces(held.Reports.Select(report => report.Report), held.Counting.Select(report => report.Report));
        stories = InstrumentSets.Join(StoryFinder.Find(held.Counting, links));
    }

    /// <summary>The ledger under these judgements.</summary>
    /// <param name="threads">How many accords are made side by side.</param>
    /// <param name="kept">Where accords may be at hand, and are kept; null for nowhere.</param>
    public SourcedLedger Under(ImmutableArray<Judgement> judgements, int threads = 1, IKeptAccords? kept = null)
    {
        var ruled = new AppliedJudgements(judgements, places, held.Counting);
        var accords = Ruled(ruled).AsParallel().AsOrdered().WithDegreeOfParallelism(threads)
            .Select(from => Accord(from, kept))
            .OfType<Accord>().AsEnumerable()
            .OrderByDescending(accord => accord.Reports.Length)
            .ThenBy(accord => accord.Id, StringComparer.Ordinal);
        var counting = held.Counting.Select(report => report.Report.Id).ToHashSet();
        return new SourcedLedger(held.AsOf, held.Reports, [.. accords], StandingJudgements.InOrder(judgements))
        {
            Effects = ruled.Effects,
            Retractions = retractions,
            Derivations = [.. links.Where(link => counting.Contains(link.Report))],
        };
    }

    /// <summary>What each accord of the ledger under these judgements is to be made from, so that others can make it: in the order of their first reports.</summary>
    public ImmutableArray<AccordToMake> ToMake(ImmutableArray<Judgement> judgements)
    {
        var ruled = new AppliedJudgements(judgements, places, held.Counting);
        return
        [
            .. from story in Ruled(ruled)
               let evidence = Evidence(story)
               select new AccordToMake(evidence.Key(reading.Version(), IsChanged), evidence.Brief, evidence.Told.Any(IsChanged) ? () => new MadeAccord(evidence.Make(reading)) : null),
        ];
    }

    private IEnumerable<BuiltFrom> Ruled(AppliedJudgements ruled)
    {
        var told = ruled.Accords.Rule(stories);
        return told.Select(story =>
        {
            var ids = story.Select(report => report.Report.Id).ToHashSet();
            return new BuiltFrom([.. story.Select(ruled.Claims)], ruled.Pairs.Of(ids), ruled.Accords.TitleOf(ids), told.Length == 1 || ruled.Accords.Touches(ids));
        });
    }

    private Accord? Accord(BuiltFrom from, IKeptAccords? kept)
    {
        if (built.TryGetValue(from.Story[0].Report.Id, out var before) && before.From.Equals(from)) return before.Accord;
        var evidence = Evidence(from);
        var key = kept is null ? null : evidence.Key(reading.Version(), IsChanged);
        var made = key is null ? null : kept!.Of(key);
        if (made is null)
        {
            made = new MadeAccord(evidence.Make(reading));
            if (key is not null) kept!.Keep(key, evidence.Brief.Story, made);
        }

        built[from.Story[0].Report.Id] = (from, made.Accord);
        return made.Accord;
    }

    private AccordEvidence Evidence(BuiltFrom from)
    {
        var told = from.Story.ToDictionary(report => report.Report.Id);
        ImmutableArray<DateConflict> conflicts = [.. from.Story.Select(report => beliefs.ConflictOf(report.Report.Id)).OfType<DateConflict>()];
        var all = closure.Of(told.Keys.Concat(conflicts.SelectMany(conflict => conflict.ShownBy))).Where(byId.ContainsKey).ToList();
        ImmutableArray<ReportClaims> behind = [.. all.Where(report => !told.ContainsKey(report)).Select(report => byId[report])];
        var brief = new AccordBrief(
            [.. from.Story.Select(report => report.Report.Id)],
            [.. behind.Select(report => report.Report.Id)],
            [.. all.Where(readAs.ContainsKey).Select(report => new DatedReport(report, readAs[report]))],
            [.. all.Where(beliefs.All.ContainsKey).Select(report => new DatedReport(report, beliefs.All[report]))],
            conflicts,
            closure.LinksOf(all),
            closure.RetractionsOf(all),
            from.Pairs,
            from.Title,
            from.IsShown,
            held.AsOf);
        return new AccordEvidence(brief, from.Story, behind);
    }

    private bool IsChanged(ReportClaims claims) => !ReferenceEquals(byId[claims.Report.Id], claims);

    /// <summary>What judgements may change of a story.</summary>
    /// <param name="Story">Its reports' claims, told apart by identity: those that nothing was ruled of are the same ones each time.</param>
    private sealed record BuiltFrom(ImmutableArray<ReportClaims> Story, PairRulings Pairs, string? Title, bool IsShown)
    {
        public bool Equals(BuiltFrom? other) =>
            other is not null && IsShown == other.IsShown && Title == other.Title && Pairs.IsSame(other.Pairs)
            && Story.AsEnumerable().SequenceEqual(other.Story, ReferenceEqualityComparer.Instance);

        public override int GetHashCode() => HashCode.Combine(Story.Length, Title, IsShown);
    }
}
