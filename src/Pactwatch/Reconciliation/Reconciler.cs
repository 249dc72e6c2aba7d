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
/// Claims of many reports → one ledger. A pure function: the order in which the reports are given makes no
/// difference, and nothing but the arguments reaches the result.
/// </summary>
public static class Reconciler
{
    /// <param name="claims">One item for each held report, in any order; reports that were taken out are left out.</param>
    /// <param name="derivations">Which original each report rests on.</param>
    /// <param name="originsOf">The independent originals behind the mentions of one cell.</param>
    /// <param name="retractions">What was withdrawn or put right by then.</param>
    /// <param name="groupQuotes">Groups the variants of one utterance.</param>
    /// <param name="judgements">What people ruled.</param>
    /// <param name="asOf">Null takes the latest day on which a report is believed published.</param>
    /// <param name="known">The beliefs that follow from these claims and derivations, where they were made already.</param>
    public static SourcedLedger Reconcile(
        IReadOnlyList<ReportClaims> claims,
        ImmutableArray<DerivationLink> derivations,
        Func<IReadOnlyCollection<Mention>, Originals> originsOf,
        ImmutableArray<Retraction> retractions,
        QuoteGrouping groupQuotes,
        ImmutableArray<Judgement> judgements,
        LocalDate? asOf,
        PublishedBeliefs? known = null)
    {
        ImmutableArray<ReportClaims> reports = [.. claims.OrderBy(report => report.Report.Id).DistinctBy(report => report.Report.Id)];
        ImmutableArray<DerivationLink> links = [.. derivations.OrderBy(link => link.Report).ThenBy(link => link.Origin, StringComparer.Ordinal).ThenBy(link => link.From ?? default).ThenBy(link => link.How)];
        var beliefs = known ?? new PublishedBeliefs(reports, links);
        var timeline = new ReportTimeline(beliefs.All);
        var held = new HeldReports(reports, timeline, asOf);
        var counting = held.Counting.Select(report => report.Report.Id).ToHashSet();
        var ruled = new AppliedJudgements(judgements, [.. held.Reports.Select(report => report.Report)], held.Counting);
        var stories = ruled.Accords.Rule(InstrumentSets.Join(StoryFinder.Find(held.Counting, links)));
        var accords = stories
            .Select(story => Build([.. story.Select(ruled.Claims)], isOnly: stories.Length == 1))
            .OfType<Accord>()
            .OrderByDescending(accord => accord.Reports.Length)
            .ThenBy(accord => accord.Id, StringComparer.Ordinal);
        return new SourcedLedger(held.AsOf, held.Reports, [.. accords], StandingJudgements.InOrder(judgements))
        {
            Effects = ruled.Effects,
            Retractions = retractions,
            Derivations = [.. links.Where(link => counting.Contains(link.Report))],
        };

        Accord? Build(ImmutableArray<ReportClaims> story, bool isOnly)
        {
            var ids = story.Select(report => report.Report.Id).ToList();
            var evidence = new StoryEvidence(story, timeline, links, originsOf, ruled.Pairs, ruled.Accords.TitleOf(ids), held.AsOf);
            return new AccordBuilder(evidence, beliefs, groupQuotes).Build(isOnly || ruled.Accords.Touches(ids));
        }
    }
}
