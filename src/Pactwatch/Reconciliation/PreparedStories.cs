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
    private readonly ReportTimeline timeline;
    private readonly PublishedBeliefs beliefs;
    private readonly HeldReports held;
    private readonly ImmutableArray<DerivationLink> links;
    private readonly ILookup<ReportId, DerivationLink> linksOf;
    private readonly Func<IReadOnlyCollection<Mention>, Originals> originsOf;
    private readonly ImmutableArray<Retraction> retractions;
    private readonly QuoteGrouping groupQuotes;
    private readonly ImmutableArray<ImmutableArray<ReportClaims>> stories;
    private readonly JudgedPlaces places;

    // The accord that was last made of a story, by its first report; a story ruled otherwise takes its place.
    private readonly ConcurrentDictionary<ReportId, (BuiltFrom From, Accord? Accord)> built = new();

    /// <param name="claims">One item for each held report, in any order; reports that were taken out are left out.</param>
    /// <param name="derivations">Which original each report rests on.</param>
    /// <param name="originsOf">The independent originals behind the mentions of one cell.</param>
    /// <param name="retractions">What was withdrawn or put right by then.</param>
    /// <param name="groupQuotes">Groups the variants of one utterance.</param>
    /// <param name="asOf">Null takes the latest day on which a report is believed published.</param>
    /// <param name="known">The beliefs that follow from these claims and derivations, where they were made already.</param>
    public PreparedStories(
        IReadOnlyList<ReportClaims> claims,
        ImmutableArray<DerivationLink> derivations,
        Func<IReadOnlyCollection<Mention>, Originals> originsOf,
        ImmutableArray<Retraction> retractions,
        QuoteGrouping groupQuotes,
        LocalDate? asOf,
        PublishedBeliefs? known = null)
    {
        (this.originsOf, this.retractions, this.groupQuotes) = (originsOf, retractions, groupQuotes);
        ImmutableArray<ReportClaims> reports = [.. claims.OrderBy(report => report.Report.Id).DistinctBy(report => report.Report.Id)];
        links = [.. derivations.OrderBy(link => link.Report).ThenBy(link => link.Origin, StringComparer.Ordinal).ThenBy(link => link.From ?? default).ThenBy(link => link.How)];
        linksOf = links.ToLookup(link => link.Report);
        beliefs = known ?? new PublishedBeliefs(reports, links);
        timeline = new ReportTimeline(beliefs.All);
        held = new HeldReports(reports, timeline, asOf);
        places = new JudgedPlaces(held.Reports.Select(report => report.Report), held.Counting.Select(report => report.Report));
        stories = InstrumentSets.Join(StoryFinder.Find(held.Counting, links));
    }

    /// <summary>The ledger under these judgements.</summary>
    /// <param name="threads">How many accords are made side by side.</param>
    public SourcedLedger Under(ImmutableArray<Judgement> judgements, int threads = 1)
    {
        var ruled = new AppliedJudgements(judgements, places, held.Counting);
        var told = ruled.Accords.Rule(stories);
        var accords = told.AsParallel().AsOrdered().WithDegreeOfParallelism(threads)
            .Select(story => Accord([.. story.Select(ruled.Claims)], ruled, isOnly: told.Length == 1))
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

    private Accord? Accord(ImmutableArray<ReportClaims> story, AppliedJudgements ruled, bool isOnly)
    {
        var ids = story.Select(report => report.Report.Id).ToHashSet();
        var from = new BuiltFrom(story, ruled.Pairs.Of(ids), ruled.Accords.TitleOf(ids), isOnly || ruled.Accords.Touches(ids));
        if (built.TryGetValue(story[0].Report.Id, out var before) && before.From.Equals(from)) return before.Accord;
        ImmutableArray<DerivationLink> taken = [.. ids.Order().SelectMany(id => linksOf[id])];
        var evidence = new StoryEvidence(story, timeline, taken, originsOf, from.Pairs, from.Title, held.AsOf);
        var accord = new AccordBuilder(evidence, beliefs, groupQuotes).Build(from.IsShown);
        built[story[0].Report.Id] = (from, accord);
        return accord;
    }

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
