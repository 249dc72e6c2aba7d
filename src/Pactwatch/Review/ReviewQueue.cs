using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Text;

namespace Pactwatch.Review;

/// <summary>
/// What waits for a person's judgement. An entry is one item however many reports copy it; it leaves the queue when
/// somebody confirms it, rules on it or settles the question, and comes back when it changes.
/// </summary>
public static class ReviewQueue
{
    /// <summary>Doubted entries first, then changed, disputed and new ones; undertakings before the rest, each in the ledger's order.</summary>
    public static ImmutableArray<ReviewItem> Of(SourcedLedger ledger) => OfLedgers.Of(ledger);

    private static readonly Remembered<SourcedLedger, ImmutableArray<ReviewItem>> OfLedgers = new(Make);

    private static ImmutableArray<ReviewItem> Make(SourcedLedger ledger)
    {
        var ruled = EffectsByClaim(ledger);
        var disputes = ledger.Accords.SelectMany(accord => accord.Discrepancies).Where(discrepancy => !discrepancy.CopyError && discrepancy.About is not null).ToLookup(discrepancy => discrepancy.About!, StringComparer.Ordinal);
        return
        [
            .. JudgedEntry.All(ledger)
                .Select(entry => Item(entry, [.. entry.Claims.SelectMany(claim => ruled[claim.Id]).DistinctBy(effect => effect.Judgement.Id).OrderBy(effect => effect.Judgement.At).ThenBy(effect => effect.Judgement.Id, StringComparer.Ordinal)], [.. disputes[entry.Id]]))
                .OfType<ReviewItem>()
                .OrderBy(item => item.Reasons[0])
                .ThenBy(item => item.Entry.Kind != ClaimKinds.Undertaking),
        ];
    }

    /// <summary>What was ruled on the claims of an entry, oldest first; rulings taken back too.</summary>
    public static ImmutableArray<JudgementEffect> RulingsOn(SourcedLedger ledger, IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var ids = claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        return [.. ledger.Effects.Where(effect => effect.Claims.Any(ids.Contains))];
    }

    private static ILookup<string, JudgementEffect> EffectsByClaim(SourcedLedger ledger) =>
        ledger.Effects.SelectMany(effect => effect.Claims.Select(claim => (claim, effect))).ToLookup(pair => pair.claim, pair => pair.effect, StringComparer.Ordinal);

    private static ReviewItem? Item(JudgedEntry entry, ImmutableArray<JudgementEffect> ruled, ImmutableArray<Discrepancy> disputes)
    {
        var (reasons, notes) = (ImmutableArray.CreateBuilder<ReviewReason>(), ImmutableArray.CreateBuilder<string>());
        var looked = ruled.Where(effect => effect.Judgement.What is not (JudgementKind.Same or JudgementKind.Different)).Select(effect => effect.Judgement).ToList();
        foreach (var doubt in looked.Where(judgement => judgement.What == JudgementKind.Doubt))
        {
            // A later ruling on the entry settles the question.
            if (looked.Exists(later => later.What != JudgementKind.Doubt && later.At > doubt.At)) continue;
            reasons.Add(ReviewReason.Doubted);
            notes.Add($"{doubt.By} asks: {Question(doubt)}");
        }

        if (looked.FindLast(judgement => judgement.What == JudgementKind.Confirm) is { } confirmed && EntryCells.Parse(confirmed.Value) is { } before)
        {
            // What people ruled since is no surprise to them.
            var since = looked.Where(judgement => judgement.What == JudgementKind.Edit && judgement.At > confirmed.At).Select(judgement => judgement.Slot).ToHashSet(StringComparer.Ordinal);
            foreach (var (slot, was, now) in entry.Cells.ChangesSince(before).Where(change => !since.Contains(change.Slot)))
            {
                reasons.Add(ReviewReason.Changed);
                notes.Add($"{slot} was {Shown(was)} when {confirmed.By} confirmed it, and is {Shown(now)} now");
            }
        }

        foreach (var dispute in disputes.Where(_ => looked.Count == 0))
        {
            reasons.Add(ReviewReason.Disputed);
            notes.Add(dispute.Explanation);
        }

        if (looked.Count == 0) reasons.Add(ReviewReason.New);
        return reasons.Count == 0 ? null : new ReviewItem(entry, [.. reasons.Distinct().Order()], notes.ToImmutable(), ruled, entry.Claims.Select(claim => claim.Report).Distinct().Count());
    }

    private static string Question(Judgement doubt) => SlotValues.Parse(doubt.Value) is { } value && SlotValues.Text(value) is { } question ? question : doubt.Why;

    private static string Shown(string text) => text.Length == 0 ? "empty" : $"“{text}”";
}
