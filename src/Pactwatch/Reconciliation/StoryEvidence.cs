using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Parties;
using Pactwatch.Extraction;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Instruments;
using Pactwatch.Rulings;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation;

/// <summary>Everything that one agreement's entries are made of: its reports' claims, their days, who took what from whom, and what people ruled.</summary>
/// <param name="derivations">Of these reports alone, by report, then origin.</param>
public sealed class StoryEvidence(
    ImmutableArray<ReportClaims> reports,
    ReportTimeline timeline,
    ImmutableArray<DerivationLink> derivations,
    Func<IReadOnlyCollection<Mention>, Originals> originsOf,
    PairRulings pairs,
    string? title,
    LocalDate? asOf)
{
    private static readonly Remembered<AnnotatedReport, Dictionary<string, string>> StatesByPlace = new(ReadStates);

    private readonly Dictionary<ReportId, AnnotatedReport> annotated = reports.ToDictionary(report => report.Report.Id, report => report.Annotated);

    public ImmutableArray<ReportClaims> Reports => reports;

    public ReportTimeline Timeline => timeline;

    /// <summary>What people ruled of pairs of claims.</summary>
    public PairRulings Pairs => pairs;

    /// <summary>What a person calls the agreement; null where nobody named it.</summary>
    public string? Title => title;

    public LocalDate? AsOf => asOf;

    /// <summary>The agreement's own texts among the reports.</summary>
    public HeldInstruments Texts { get; } = new(reports, timeline, derivations);

    /// <summary>Derivations of this story's reports.</summary>
    public ImmutableArray<DerivationLink> Derivations => derivations;

    private readonly ILookup<ReportId, DerivationLink> derivationsByReport = derivations.ToLookup(link => link.Report);

    /// <summary>True of a report whose claims are among these.</summary>
    public bool Holds(ReportId report) => annotated.ContainsKey(report);

    public AnnotatedReport Annotated(ReportId report) => annotated[report];

    /// <summary>The words of a span of a report of this story.</summary>
    public string WordsOf(ReportId report, Language.TextSpan span) => annotated[report].Text[span];

    /// <summary>The independent originals behind the mentions of one cell.</summary>
    public Originals Origins(IEnumerable<Mention> mentions) => originsOf([.. mentions]);

    /// <summary>The party behind an actor's words, by all reports of the story.</summary>
    public string? PartyOf(Slot<string> actor, string? told) => names.PartyOf(told, actor.Value);

    private readonly PartyNames names = new(reports);

    /// <summary>The state that a place lies in, as the names in the report's text tell it, or null.</summary>
    public string? StateOf(ReportId report, string place) => StatesByPlace.Of(annotated[report]).GetValueOrDefault(place);

    private static Dictionary<string, string> ReadStates(AnnotatedReport report) => report.Entities
        .Where(entity => entity.State is not null && entity.State != entity.Name && entity.Type is EntityType.Location or EntityType.Facility)
        .GroupBy(entity => entity.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(entity => entity.State).Min(StringComparer.Ordinal)!, StringComparer.Ordinal);

    /// <summary>
    /// True where every report of the side rests on a held report that says the other thing, and no original that isn't
    /// the other's says so: a slip of the copy, not a second voice.
    /// </summary>
    /// <param name="origins">Those behind the side's own words.</param>
    public bool IsCopyError(IEnumerable<ReportId> side, Originals origins, IReadOnlySet<ReportId> others, Originals othersOrigins) =>
        side.All(report => derivationsByReport[report].Any(link => link.From is { } from && others.Contains(from)))
        && origins.Names.All(name => othersOrigins.Names.Contains(name, StringComparer.Ordinal));

    /// <summary>
    /// True where a side departs from its own original: by the held report that it was taken from, or, where that
    /// isn't held, because it rests on the one original that the first side rests on: no two originals disagree.
    /// </summary>
    public bool IsCopyError(Position side, Position first) =>
        IsCopyError(side.Reports, side.Origins, first.Reports.ToHashSet(), first.Origins)
        || (side.Origins is { Names.Length: 1, IsCertain: true } && side.Origins.Names.SequenceEqual(first.Origins.Names, StringComparer.Ordinal)
            && side.Reports.Length <= first.Reports.Length && side.Reports.All(derivationsByReport.Contains));

}
