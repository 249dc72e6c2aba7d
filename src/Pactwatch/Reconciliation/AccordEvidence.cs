using System.Collections.Immutable;
using Pactwatch.Extraction;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Dates;

namespace Pactwatch.Reconciliation;

/// <summary>A brief with the claims that it speaks of: what one accord is made from, and by which key it is known.</summary>
/// <param name="Told">The claims of the brief's own reports, in its order, as they stand under what people ruled.</param>
/// <param name="Behind">The claims of those behind them, in its order.</param>
public sealed record AccordEvidence(AccordBrief Brief, ImmutableArray<ReportClaims> Told, ImmutableArray<ReportClaims> Behind)
{
    /// <summary>Made from nothing but what is here.</summary>
    /// <returns>Null where the story binds nobody.</returns>
    public Accord? Make(StoryReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var timeline = new ReportTimeline(Brief.Published.ToDictionary(dated => dated.Report, dated => dated.Published));
        var all = Told.Concat(Behind).OrderBy(report => report.Report.Id).Select(report => report.Annotated).ToList();
        var originsOf = reading.Origins(all, Brief.Links, Brief.Retractions);
        var told = Brief.Told.ToHashSet();
        var evidence = new StoryEvidence(Told, timeline, [.. Brief.Links.Where(link => told.Contains(link.Report))], originsOf, Brief.Pairs, Brief.Title, Brief.AsOf);
        return new AccordBuilder(evidence, new DateConflicts(Brief.Conflicts, [.. Told, .. Behind]), reading.Quotes).Build(Brief.IsShown);
    }

    /// <summary>
    /// The key: a hash of the brief, of each report as it was read, and of the claims that people changed. Under which names a
    /// report lies counts only by the first of them, which stands for an outlet that nobody names.
    /// </summary>
    /// <param name="version">Names the program that reads and reconciles.</param>
    /// <param name="isChanged">True of claims that people ruled on: they are not those that the program reads.</param>
    public string Key(string version, Func<ReportClaims, bool> isChanged) => AccordKey.Of(version, this, isChanged);
}
