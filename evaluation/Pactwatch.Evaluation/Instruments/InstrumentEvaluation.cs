using System.Collections.Immutable;
using System.Security.Cryptography;
using NodaTime.Text;
using Pactwatch.Evaluation.Scoring;
using Pactwatch.Ledger;
using Pactwatch.Reading;
using Pactwatch.Text;

namespace Pactwatch.Evaluation.Instruments;

/// <summary>Reads an agreement's own text as <c>pactwatch read --as instrument</c> does and scores its clauses, their duties and what is made of them.</summary>
internal static class InstrumentEvaluation
{
    public static StoryScore Score(string path)
    {
        var files = new InstrumentFiles(path);
        var gold = GoldInstrument.Load(path);
        var authority = Enum.GetValues<InstrumentAuthority>().First(value => value.Word() == gold.Authority);
        ImmutableArray<Report> texts = [.. gold.Versions.Prepend(gold.Text).Select(file => Read(files, file, authority))];
        var clauses = new ClauseScorer();
        clauses.Add(gold, Pipeline.English.Claims(texts[0]));
        var standings = new TellingScorer();
        foreach (var sentence in gold.Sentences) standings.Add("sentences", [sentence], Ledger([.. texts, Sentence(gold, sentence)]), new ReportId("r-sentence"));
        if (gold.Reports.Count > 0)
        {
            ImmutableArray<Report> reports = [.. gold.Reports.Select(report => Read(files, report.File, null))];
            var ledger = Ledger([.. texts, .. reports]);
            for (var at = 0; at < reports.Length; at++) standings.Add("reports", gold.Reports[at].Tells, ledger, reports[at].Id);
        }

        return new StoryScore([.. clauses.Measurements(), .. standings.Measurements()], [.. clauses.Remarks, .. standings.Remarks]);
    }

    private static SourcedLedger Ledger(ImmutableArray<Report> reports) => Pipeline.English.Reconcile(reports, [], null, threads: 1);

    private static Report Read(InstrumentFiles files, string file, InstrumentAuthority? authority)
    {
        var bytes = File.ReadAllBytes(files.PathOf(file));
        var outcome = ReportReader.Read(bytes, file, new ReadingHints { IsInstrument = authority is not null });
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new Report(
            ReportId.OfSha256(sha256), sha256, [file], authority is null ? ReportKind.Report : ReportKind.Instrument, Handling.Public,
            outcome.Reading ?? throw new InvalidDataException($"{file}: {outcome.Refusal}")) { Authority = authority };
    }

    /// <summary>The sentence as a report of the day after the signing.</summary>
    private static Report Sentence(GoldInstrument gold, GoldTelling sentence) =>
        SentenceReport.Of($"{gold.Lead} {sentence.Words}", PublishedBelief.On(LocalDatePattern.Iso.Parse(gold.Signed).GetValueOrThrow().PlusDays(1), PublishedBasis.Given));
}
