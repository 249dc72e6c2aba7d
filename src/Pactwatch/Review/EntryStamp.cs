using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Text;

namespace Pactwatch.Review;

/// <summary>
/// A mark of what a person saw of an entry: its cells and what was ruled on it. Where it differs when they rule, somebody
/// ruled, or a report came in, in between.
/// </summary>
public static class EntryStamp
{
    public static string Of(SourcedLedger ledger, JudgedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(entry);
        var undone = StandingJudgements.Undone(ledger.Judgements);
        return ContentHash.Of([entry.Id, entry.Cells.ToJson(), .. ReviewQueue.RulingsOn(ledger, entry.Claims).Select(effect => effect.Judgement.Id).Where(id => !undone.ContainsKey(id))]);
    }
}
