using NodaTime;
using NodaTime.Text;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Cli;

/// <summary>Makes judgements about whole reports.</summary>
internal static class ReportRuling
{
    public static Judgement Make(JudgementKind what, ReportId report, string by, string why, string? supersedes, TimeProvider clock)
    {
        var at = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var id = "j-" + ContentHash.Of(what.Word(), report.Value, by, InstantPattern.ExtendedIso.Format(at), why);
        return new Judgement(id, what, new JudgedWords(report, "", "", ""), null, null, by, at, why, supersedes);
    }

    /// <summary>A judgement about words of a report.</summary>
    public static Judgement MakeOf(JudgementKind what, JudgedWords words, string by, string why, TimeProvider clock)
    {
        var at = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var id = "j-" + ContentHash.Of(what.Word(), words.Report.Value, words.Prefix, words.Exact, by, InstantPattern.ExtendedIso.Format(at));
        return new Judgement(id, what, words, null, null, by, at, why, null);
    }
}
