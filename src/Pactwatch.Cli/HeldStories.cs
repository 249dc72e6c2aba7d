using System.Collections.Immutable;
using Pactwatch.Cli.Tables;
using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Storage;
using Pactwatch.Stories.Streaming;
using Pactwatch.Text;
using Pactwatch.Versions;

namespace Pactwatch.Cli;

/// <summary>
/// The stories that the reports of a store tell, under people's rulings: made anew from what the store holds, so the same whatever came
/// first and in what batches. Of a page only the newest version counts; the agreements' own texts and people's notes are no reports.
/// </summary>
internal sealed class HeldStories
{
    private readonly ImmutableDictionary<string, Report> reports;

    private HeldStories(ImmutableArray<Report> held, ImmutableArray<Judgement> judgements)
    {
        var newest = ReportSeries.Newest(held.Where(report => report.Kind == ReportKind.Report));
        reports = newest.Values.ToImmutableDictionary(report => report.Id.Value, StringComparer.Ordinal);
        // A version that was edited since stands for the report that was ruled on.
        var standsFor = held.Where(report => newest.ContainsKey(report.Series)).ToDictionary(report => report.Id, report => newest[report.Series].Id.Value);
        Rulings = [.. StoryRulings.Of(judgements).Where(ruling => standsFor.ContainsKey(ruling.Judgement.Words.Report) && standsFor.ContainsKey(ruling.Other))];
        var stream = new StoryStream(Rulings.Select(ruling => new StoryRuling(standsFor[ruling.Judgement.Words.Report], standsFor[ruling.Other], ruling.Judgement.What == JudgementKind.Same)));
        stream.Add(reports.Values.Select(report => StreamedReport.Of(report.Id.Value, report.Reading)));
        (Stories, Revisions) = (stream.Stories, stream.Revisions);
    }

    /// <summary>In the order of their first reports.</summary>
    public ImmutableArray<StreamedStory> Stories { get; }

    /// <summary>Merges, splits and moves, in the order of the days that showed them.</summary>
    public ImmutableArray<StoryRevision> Revisions { get; }

    /// <summary>The rulings at work in them, in the order in which they were made, each with the other report.</summary>
    public ImmutableArray<(Judgement Judgement, ReportId Other)> Rulings { get; }

    public static HeldStories Of(IReportStore store) => new(store.Reports(), store.Judgements());

    /// <summary>A report of a story by its id and its outlet.</summary>
    public string Called(string id) => $"{id} {LedgerText.Name(reports[id])}";
}
