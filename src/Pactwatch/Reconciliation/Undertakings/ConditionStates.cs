using System.Collections.Immutable;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>The conditions of an undertaking across its mentions, and whether the record says that they were met.</summary>
public sealed class ConditionStates(StoryEvidence evidence, TriggerDates triggers)
{
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
        var proof = triggers.BorneOutBy(text);
        return new Condition(text, proof.IsEmpty ? "open" : "met", ClaimOrder.SortedMentions([.. mentions, .. proof.Take(1)]));
    }

    /// <summary>Two wordings of one condition: at least half of the shorter one's telling words stand in the other.</summary>
    private static bool AreOne(SortedSet<string> one, SortedSet<string> other) =>
        one.Count(other.Contains) * 2 >= Math.Max(1, Math.Min(one.Count, other.Count));
}
