using System.Collections.Immutable;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>The conditions of an undertaking across its mentions, and whether the record says that they were met.</summary>
public sealed class ConditionStates(StoryEvidence evidence, TriggerDates triggers)
{
    private readonly ConditionNews news = new(evidence);

    public ImmutableArray<Condition> Of(ImmutableArray<UndertakingClaim> claims)
    {
        var merged = new List<(string Text, SortedSet<string> Words, List<Mention> Mentions)>();
        foreach (var claim in claims)
        {
            foreach (var span in claim.Conditions)
            {
                var text = evidence.WordsOf(claim.Report, span);
                var words = PhraseWords.Telling(text);
                var mention = new Mention(claim.Report, span, claim.Attribution, claim.Stance);
                var same = merged.FindIndex(held => AreOne(held.Words, words));
                if (same < 0) merged.Add((text, words, [mention]));
                else merged[same].Mentions.Add(mention);
            }
        }

        return [.. merged.Select(held => State(held.Text, held.Mentions))];
    }

    private Condition State(string text, List<Mention> mentions)
    {
        var told = news.Of(text, mentions);
        // What stands signed or in force shows that the assent came, whatever was voted down before.
        var proof = told is { Outcome: ConditionOutcome.Met or ConditionOutcome.Waived } ? [] : triggers.BorneOutBy(text);
        if (told is { } found && (proof.IsEmpty || found.Outcome != ConditionOutcome.Failed)) return new Condition(text, Word(found.Outcome), ClaimOrder.SortedMentions([.. mentions, .. found.Proof]));
        return new Condition(text, proof.IsEmpty ? Condition.Open : Condition.Met, ClaimOrder.SortedMentions([.. mentions, .. proof.Take(1)]));
    }

    private static string Word(ConditionOutcome outcome) => outcome switch
    {
        ConditionOutcome.Met => Condition.Met,
        ConditionOutcome.Failed => Condition.Failed,
        _ => Condition.Waived,
    };

    /// <summary>Two wordings of one condition: at least half of the shorter one's telling words stand in the other.</summary>
    private static bool AreOne(SortedSet<string> one, SortedSet<string> other) =>
        one.Count(other.Contains) * 2 >= Math.Max(1, Math.Min(one.Count, other.Count));
}
