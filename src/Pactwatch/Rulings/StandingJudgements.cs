using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Rulings;

/// <summary>Which judgements stand: those that no standing one takes back or replaces. What took another back may be taken back itself.</summary>
public static class StandingJudgements
{
    /// <summary>In the order in which they were made; by id where two were made at once.</summary>
    public static ImmutableArray<Judgement> InOrder(IEnumerable<Judgement> judgements) =>
        [.. judgements.OrderBy(judgement => judgement.At).ThenBy(judgement => judgement.Id, StringComparer.Ordinal)];

    /// <summary>By the id of each that doesn't stand, the one that took it back or its place.</summary>
    public static IReadOnlyDictionary<string, Judgement> Undone(IEnumerable<Judgement> judgements)
    {
        // From the last to the first: whether one stands is settled before what it supersedes is asked about.
        var undone = new Dictionary<string, Judgement>(StringComparer.Ordinal);
        foreach (var judgement in InOrder(judgements).Reverse())
        {
            if (judgement.Supersedes is { } earlier && !undone.ContainsKey(judgement.Id)) undone.TryAdd(earlier, judgement);
        }

        return undone;
    }

    /// <summary>The reports that are taken out of the ledger now, each with the judgement that took it out.</summary>
    public static IReadOnlyDictionary<ReportId, Judgement> Removed(ImmutableArray<Judgement> judgements)
    {
        var removed = new Dictionary<ReportId, Judgement>();
        foreach (var judgement in Of(judgements).Where(judgement => judgement.Words.Exact.Length == 0))
        {
            if (judgement.What == JudgementKind.Remove) removed[judgement.Words.Report] = judgement;
            else if (judgement is { What: JudgementKind.Restore, Supersedes: null }) removed.Remove(judgement.Words.Report);
        }

        return removed;
    }

    /// <summary>Those that stand, in order.</summary>
    public static ImmutableArray<Judgement> Of(ImmutableArray<Judgement> judgements)
    {
        var undone = Undone(judgements);
        return InOrder(judgements.Where(judgement => !undone.ContainsKey(judgement.Id)));
    }
}
