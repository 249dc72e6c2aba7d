using System.Collections.Immutable;
using Pactwatch.Extraction;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Dates;
using Pactwatch.Reconciliation.Discrepancies;
using Pactwatch.Reconciliation.Events;
using Pactwatch.Reconciliation.Figures;
using Pactwatch.Reconciliation.Incidents;
using Pactwatch.Reconciliation.Instruments;
using Pactwatch.Reconciliation.States;
using Pactwatch.Reconciliation.Status;
using Pactwatch.Reconciliation.Undertakings;
using Pactwatch.Stories;

namespace Pactwatch.Reconciliation;

/// <summary>The claims of one story → its accord, step by step.</summary>
public sealed class AccordBuilder(
    StoryEvidence evidence, DateConflicts conflicts, QuoteGrouping groupQuotes)
{
    /// <summary>So few undated undertakings in one report, without a word on any agreement, are told in passing.</summary>
    private const int MostInPassing = 2;

    /// <summary>Null where the story binds nobody, or only in passing: there is no agreement to track.</summary>
    /// <param name="isOnly">True where no other story is held: then even a word in passing is what there is to show.</param>
    public Accord? Build(bool isOnly)
    {
        var entries = new UndertakingEntries(evidence, new TriggerDates(evidence.Reports));
        var ladder = new StatusLadder(evidence);
        var standings = new StandingFinder(evidence);
        var undertakings = standings.Assign(new PartFinder(new UndertakingMatcher(evidence.Timeline)).Assign(entries.Build()));
        if (undertakings.IsEmpty || (!isOnly && IsInPassing(undertakings, ladder))) return null;

        var revisions = standings.Borne(undertakings, new RevisionFinder(evidence).Find(undertakings));
        var happenings = new EventGroups(evidence);
        var groups = happenings.Build();
        var completions = new Completions(evidence, undertakings, groups);
        var parties = evidence.Texts.Parties is { IsEmpty: false } bound ? bound : StoryParties.Of(evidence.Reports);
        var incidents = new IncidentEntries(evidence, parties, undertakings).Build();
        undertakings = WithStates(undertakings, revisions, groups, completions, incidents);
        var listed = new ListedEvents(evidence, completions, undertakings);
        var events =
            from tellings in groups
            let entry = happenings.Entry(tellings, completions.Fulfilled(tellings), completions.Violated(tellings, undertakings))
            where listed.Holds(tellings, entry)
            select entry;
        var figures = new FigureEntries(evidence).Build();
        var statuses = ladder.Steps();
        var shown = new UnnamedObligors(evidence, parties).Fill([.. undertakings.Select(undertaking => undertaking.Entry)]);
        return new Accord(
            ClaimOrder.EntryId('a', [.. shown.SelectMany(entry => entry.Mentions), .. statuses.SelectMany(step => step.Mentions)]),
            evidence.Title ?? StoryTitle.Of(parties, shown, AgreementName.Of(evidence.Reports)),
            parties,
            [],
            [.. evidence.Reports.Select(report => report.Report.Id)],
            statuses,
            ladder.Official(),
            ladder.Supported(shown),
            shown,
            entries.Others(),
            figures,
            Quotes(),
            [.. events],
            [.. standings.WithContradictions(new DiscrepancyFinder(evidence).Find(undertakings, figures, ladder), undertakings), .. new ReportDateDiscrepancies(evidence, conflicts).Find()],
            [.. revisions.Select(found => found.Revision)],
            evidence.Derivations)
        {
            Incidents = incidents,
            Instruments = evidence.Texts.All,
            Origins = evidence.Origins(evidence.Reports.SelectMany(Heard)),
        };
    }

    /// <summary>All that one report claims of the agreement.</summary>
    private static IEnumerable<Mention> Heard(ReportClaims report) => [.. report.Undertakings, .. report.Statuses, .. report.Events];

    private bool IsInPassing(ImmutableArray<ReconciledUndertaking> undertakings, StatusLadder ladder) =>
        evidence.Reports.Length == 1 && ladder.ByReport.IsEmpty && undertakings.Length <= MostInPassing
        && undertakings.All(undertaking => undertaking.Readings.All(reading => reading.Claim.Window is null));

    private ImmutableArray<QuoteEntry> Quotes()
    {
        var claims = ClaimOrder.Sorted(evidence.Reports.SelectMany(report => report.Utterances));
        return
        [
            .. groupQuotes(claims, report => evidence.Annotated(report).Text)
                .Select(group => (group.Fullest, Mentions: ClaimOrder.Sorted(group.Mentions)))
                .OrderBy(group => group.Mentions[0].Report).ThenBy(group => group.Mentions[0].Span).ThenBy(group => group.Mentions[0].Id, StringComparer.Ordinal)
                .Select(group => new QuoteEntry(
                    ClaimOrder.EntryId('q', group.Mentions),
                    QuoteSpeaker.NameOf(group.Fullest, group.Mentions),
                    QuoteSpeaker.RoleOf(group.Fullest, group.Mentions),
                    group.Fullest.SaidTo ?? group.Mentions.Select(claim => claim.SaidTo).FirstOrDefault(hearer => hearer is not null),
                    group.Fullest.Setting ?? group.Mentions.Select(claim => claim.Setting).FirstOrDefault(setting => setting is not null),
                    group.Fullest.Style,
                    group.Fullest,
                    evidence.Origins(group.Mentions),
                    group.Mentions)),
        ];
    }

    private ImmutableArray<ReconciledUndertaking> WithStates(
        ImmutableArray<ReconciledUndertaking> undertakings, ImmutableArray<FoundRevision> revisions, ImmutableArray<ImmutableArray<EventClaim>> groups, Completions completions, ImmutableArray<IncidentEntry> incidents)
    {
        var superseded = revisions.Where(found => found.Supersedes).Select(found => found.Revision.About).ToHashSet(StringComparer.Ordinal);
        var agreed = revisions.Where(found => found.IsAgreed).Select(found => found.Revision.About).ToHashSet(StringComparer.Ordinal);
        var states = new StateAtDay(evidence);
        return
        [
            .. from undertaking in undertakings
               let done = completions.Of(undertaking, groups)
               let against = incidents.Where(incident => incident.Against.Contains(undertaking.Entry.Id, StringComparer.Ordinal)).ToList()
               let state = states.Of(undertaking, done, against, superseded.Contains(undertaking.Entry.Id) || (done.IsEmpty && agreed.Contains(undertaking.Entry.Id)), completions.IsHinted(undertaking))
               select undertaking with { Entry = undertaking.Entry with { Completion = done, State = state } },
        ];
    }
}
