using Pactwatch.Evaluation.Scoring;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Evaluation.Instruments;

/// <summary>Scores what the ledger says of a report's words: the clause they tell of, and whether they restate, narrow, widen or contradict it.</summary>
internal sealed class TellingScorer
{
    private const string NotInText = "not-in-text";

    private readonly List<string> remarks = [];
    private readonly SortedDictionary<string, (int Right, int Clause, int Found, int All)> counts = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Remarks => remarks;

    /// <param name="kind">What the figures are named after.</param>
    public void Add(string kind, IReadOnlyList<GoldTelling> tellings, SourcedLedger ledger, ReportId report)
    {
        foreach (var telling in tellings)
        {
            var text = ledger.Report(report).Report.Text.Characters;
            var start = text.IndexOf(telling.Words, StringComparison.Ordinal);
            if (start < 0) throw new InvalidDataException($"“{telling.Words}” doesn't stand in the report.");
            var found = Of(ledger, report, new TextSpan(start, start + telling.Words.Length));
            var isClause = found is { } told && told.Clause == telling.Clause;
            var isRight = isClause && found!.Value.Standing == telling.Standing;
            var (right, clause, said, all) = counts.GetValueOrDefault(kind);
            counts[kind] = (right + (isRight ? 1 : 0), clause + (isClause ? 1 : 0), said + (found is null ? 0 : 1), all + 1);
            if (!isRight) remarks.Add($"wrong standing: “{telling.Words}” wanted {telling.Clause} {telling.Standing} got {(found is { } got ? $"{got.Clause} {got.Standing} ({got.Why})" : "nothing")}");
        }
    }

    public IEnumerable<Measurement> Measurements() => counts.SelectMany(pair => (Measurement[])
    [
        new($"standing.{pair.Key}.accuracy", Ratio.Of(pair.Value.Right, pair.Value.All)),
        new($"standing.{pair.Key}.precision", Ratio.Of(pair.Value.Right, pair.Value.Found)),
        new($"standing.{pair.Key}.clause.accuracy", Ratio.Of(pair.Value.Clause, pair.Value.All)),
    ]);

    /// <summary>Of the claims in these words the one that covers most of them.</summary>
    private static (string? Clause, string Standing, string Why)? Of(SourcedLedger ledger, ReportId report, TextSpan words)
    {
        var best = ledger.Accords.SelectMany(accord => accord.Undertakings)
            .SelectMany(entry => entry.Mentions.Where(claim => claim.Report == report).Select(claim => (Entry: entry, Claim: claim, Shared: Shared(claim.Span, words))))
            .Where(told => told.Shared * 2 >= Math.Min(words.Length, told.Claim.Span.Length) && told.Entry.Standing is not null)
            .OrderByDescending(told => told.Shared).ThenBy(told => told.Claim.Span.Length).ThenBy(told => told.Claim.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best.Entry is null) return null;
        return best.Entry.ClauseMatches.FirstOrDefault(match => match.Claim == best.Claim.Id) is { } match ? (match.Path, match.Relation.Word(), string.Join("; ", match.Reasons)) : (null, NotInText, "");
    }

    private static int Shared(TextSpan one, TextSpan other) => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));
}
