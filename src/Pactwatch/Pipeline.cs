using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Parties;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.References;
using Pactwatch.Annotation.Sentences;
using Pactwatch.Annotation.Times;
using Pactwatch.Derivation;
using Pactwatch.Derivation.Quotes;
using Pactwatch.Derivation.Retractions;
using Pactwatch.Extraction;
using Pactwatch.Extraction.Conditions;
using Pactwatch.Extraction.Events;
using Pactwatch.Extraction.Figures;
using Pactwatch.Extraction.Incidents;
using Pactwatch.Extraction.Instruments;
using Pactwatch.Extraction.Status;
using Pactwatch.Extraction.Undertakings;
using Pactwatch.Extraction.Utterances;
using Pactwatch.Language;
using Pactwatch.Language.Names;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation;
using Pactwatch.Reconciliation.Dates;
using Pactwatch.Text;
using Pactwatch.Tracing;

namespace Pactwatch;

/// <summary>Text in, ledger out: the stages in order. Built once, immutable, shared by threads.</summary>
public sealed class Pipeline
{
    private static readonly Lazy<Pipeline> LazyEnglish = new(() => EnglishWith([]));

    /// <summary>In sentences: a longer report of a withdrawal tells news of its own.</summary>
    private const int LongestNotice = 8;

    private readonly Lazy<ImmutableArray<IAnnotationStage>> stages;
    private readonly ReadReports held;
    private readonly StoryReading reading;

    // Made when the first report is read: the language model is large, and all reports' claims may be at hand.
    private Pipeline(Func<ImmutableArray<IAnnotationStage>> stages, Func<string> version)
    {
        this.stages = new Lazy<ImmutableArray<IAnnotationStage>>(() => InOrder(stages()));
        held = new ReadReports(Claims, version);
        reading = new StoryReading(
            (reports, links, retractions) => new Origins(reports, links, retractions).Of,
            (utterances, textOf) => QuoteMatcher.Group(utterances, textOf).Select(group => (group.Fullest, group.Mentions)),
            version);
    }

    /// <summary>The pipeline for English.</summary>
    public static Pipeline English => LazyEnglish.Value;

    /// <summary>The pipeline for English with a person's own names beside those that come with the program.</summary>
    public static Pipeline EnglishWith(IReadOnlyCollection<ListedName> names)
    {
        var version = new Lazy<string>(() => ExtractorVersion.Of(names));
        return new Pipeline(
            () =>
            [
                SentenceStage.English,
                new GrammarStage(Grammar.English),
                TimeStage.English,
                QuantityStage.English,
                PartyStage.EnglishWith(names),
                new CoreferenceStage(),
                new AttributionStage(),
            ],
            () => version.Value);
    }

    public ImmutableArray<IAnnotationStage> Stages => stages.Value;

    /// <summary>Names what this pipeline makes of a report: the same name, the same claims and accords.</summary>
    public string Version => reading.Version();

    /// <summary>All annotation layers of one report.</summary>
    public AnnotatedReport Annotate(Report report) =>
        Stages.Aggregate(new AnnotatedReport(report), (annotated, stage) => stage.Annotate(annotated));

    /// <summary>The other layers of a report whose sentences and tokens are given.</summary>
    public AnnotatedReport Annotate(AnnotatedReport cut) =>
        Stages.Where(stage => !stage.Assigns.HasFlag(AnnotationLayer.Tokens)).Aggregate(cut, (annotated, stage) => stage.Annotate(annotated));

    /// <summary>What one report claims: nothing where it is known to be in a language that isn't read.</summary>
    public ReportClaims Claims(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var span = ReportTrace.Start(ReportStage.Analyse, report.Sha256);
        return report is { Kind: ReportKind.Instrument } ? InstrumentExtractor.Extract(report, IsRead(report), Annotate)
            : IsRead(report) ? Claims(Annotate(report)) : new ReportClaims(new AnnotatedReport(report), [], [], [], [], []);
    }

    /// <summary>The same, kept as long as the report itself is: one that is in a ledger made here was read already.</summary>
    public ReportClaims ClaimsOnce(Report report, IKeptClaims? kept = null) => held.Of(report, kept);

    /// <summary>False for a report in a language that the pipeline doesn't know, and for a person's note, from which they take what they mean themselves; a report whose language nothing tells is read.</summary>
    public static bool IsRead(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Kind != ReportKind.Note && (report.Reading.Language is null or "en");
    }

    /// <summary>What a report with all its layers claims.</summary>
    public static ReportClaims Claims(AnnotatedReport annotated)
    {
        ImmutableArray<string> ChainOf(TextSpan span) => AttributionChains.For(annotated, span);
        var undertakings = UndertakingExtractor.English.Extract(annotated, ChainOf);
        var events = EventExtractor.Extract(annotated, undertakings, ChainOf);
        return new ReportClaims(
            annotated,
            undertakings,
            FigureExtractor.English.Extract(annotated, undertakings, ChainOf, events),
            UtteranceExtractor.Extract(annotated),
            events,
            StatusExtractor.English.Extract(annotated, undertakings, ChainOf))
        {
            Incidents = IncidentExtractor.Extract(annotated, ChainOf),
            Conditions = ConditionExtractor.Extract(annotated, ChainOf),
        };
    }

    /// <summary>The ledger of these reports under these judgements as of a day; null takes the latest day on which a report is believed published.</summary>
    /// <param name="kept">Where the claims of reports may be at hand, and are kept; null for nowhere.</param>
    /// <param name="accords">The same for accords.</param>
    public SourcedLedger Reconcile(IReadOnlyCollection<Report> reports, ImmutableArray<Judgement> judgements, LocalDate? asOf, int threads, IKeptClaims? kept = null, IKeptAccords? accords = null) =>
        Prepare(reports, asOf, threads, kept).Under(judgements, threads, accords);

    /// <summary>All of a day's ledger that no judgement changes: kept, it gives the ledger under new judgements at once.</summary>
    /// <param name="kept">Where the claims of reports may be at hand, and are kept; null for nowhere.</param>
    public PreparedStories Prepare(IReadOnlyCollection<Report> reports, LocalDate? asOf, int threads, IKeptClaims? kept = null)
    {
        var first = held.Of([.. KnownBy(reports, asOf).OrderBy(report => report.Id)], threads, kept);
        AnnotatedReport[] annotated = [.. first.Select(claim => claim.Annotated)];
        var derivations = DerivationFinder.Find(annotated, threads);
        var beliefs = new PublishedBeliefs(first, derivations);
        var readAs = first.Select(claim => claim.Report.Id).Where(report => IsGivenByOthers(beliefs.All[report])).ToDictionary(report => report, report => beliefs.All[report]);
        var claims = Anchored(first, readAs, threads, kept);
        var retractions = RetractionFinder.Find(annotated, derivations);
        claims = WithoutNotices(claims, retractions);
        return new PreparedStories(claims, derivations, retractions, reading, asOf, readAs, claims.SequenceEqual(first, ReferenceEqualityComparer.Instance) ? beliefs : null);
    }

    /// <summary>One accord by itself, from what another process found out about its story.</summary>
    /// <param name="reports">The reports that the brief names.</param>
    /// <returns>Under which key it is known, and what was made: another key than it was asked for under where a report was read otherwise meanwhile.</returns>
    /// <exception cref="KeyNotFoundException">One of them is missing.</exception>
    public (string Key, MadeAccord Made) Make(AccordBrief brief, IReadOnlyCollection<Report> reports, IKeptClaims? kept = null)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var evidence = Evidence(brief, reports, kept);
        return (evidence.Key(Version, isChanged: _ => false), new MadeAccord(evidence.Make(reading)));
    }

    private AccordEvidence Evidence(AccordBrief brief, IReadOnlyCollection<Report> reports, IKeptClaims? kept)
    {
        var byId = reports.ToDictionary(report => report.Id);
        var first = held.Of([.. brief.Told.Concat(brief.Behind).Select(report => byId[report])], 1, kept);
        var claims = WithoutNotices(Anchored(first, brief.ReadAs.ToDictionary(dated => dated.Report, dated => dated.Published), 1, kept), brief.Retractions);
        return new AccordEvidence(brief, [.. claims[..brief.Told.Length]], [.. claims[brief.Told.Length..]]);
    }

    private static ImmutableArray<IAnnotationStage> InOrder(ImmutableArray<IAnnotationStage> stages)
    {
        var assigned = AnnotationLayer.None;
        foreach (var stage in stages)
        {
            if ((stage.Requires & ~assigned) is var missing and not AnnotationLayer.None)
                throw new ArgumentException($"The stage '{stage.Name}' requires {missing}, which no stage before it assigns.", nameof(stages));
            assigned |= stage.Assigns;
        }

        return stages;
    }

    /// <summary>
    /// Reports that bear a later day than is asked about are not read at all, nor a version of a page that was edited
    /// later where an earlier one is held: what came to light afterwards changes nothing of that day's ledger.
    /// </summary>
    private static IEnumerable<Report> KnownBy(IReadOnlyCollection<Report> reports, LocalDate? asOf)
    {
        var earliest = reports.GroupBy(report => report.Series, StringComparer.Ordinal)
            .ToDictionary(series => series.Key, series => series.Min(report => report.Reading.ModifiedOn ?? report.Published.Date ?? LocalDate.MaxIsoValue), StringComparer.Ordinal);
        return reports.Where(report => !(report.Published.Date > asOf) && !(report.Reading.ModifiedOn > asOf && earliest[report.Series] <= asOf));
    }

    /// <summary>What a short notice repeats of a story that it takes back is told by nobody any more.</summary>
    private static ReportClaims[] WithoutNotices(ReportClaims[] claims, ImmutableArray<Retraction> retractions)
    {
        if (retractions.IsEmpty) return claims;
        var notices = retractions.Where(retraction => retraction.Kind == RetractionKind.Withdrawn).Select(retraction => retraction.Notice).ToHashSet();
        return Array.ConvertAll(claims, report => notices.Contains(report.Report.Id) && report.Annotated.Sentences.Length <= LongestNotice ? new ReportClaims(report.Annotated, [], [], [], [], []) : report);
    }

    /// <summary>
    /// Reports whose day is known only as a range, from others of the same news, are read once more with it: "by the
    /// end of next year" has a value where every day of the range gives the same one. Their own page dates stay.
    /// </summary>
    private ReportClaims[] Anchored(ReportClaims[] claims, IReadOnlyDictionary<ReportId, PublishedBelief> readAs, int threads, IKeptClaims? kept) => readAs.Count == 0 ? claims :
        [.. claims.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(first => readAs.TryGetValue(first.Report.Id, out var belief) ? held.Again(first, belief, kept) : first)];

    private static bool IsGivenByOthers(PublishedBelief belief) => belief is { Basis: PublishedBasis.Inferred, From: not null, To: not null };
}
