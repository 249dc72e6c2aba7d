using Pactwatch.Annotation.Attribution;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Events;

/// <summary>Who says that something was done.</summary>
internal static class EventWitness
{
    /// <summary>Words of those who look whether an agreement is kept.</summary>
    private static readonly HashSet<string> Verifiers = new(StringComparer.Ordinal) { "observer", "observers", "monitor", "monitors", "monitoring", "inspector", "inspectors", "inspectorate", "verifier", "verifiers", "verification", "mission", "arbitrator", "arbitrators", "referee", "auditor", "auditors", "commissioner" };

    /// <param name="speech">The saying that holds the words, or null.</param>
    /// <param name="party">The party that did it, or null.</param>
    public static CompletionWitness Of(AttributedSpeech? speech, string? party)
    {
        if (speech is null) return CompletionWitness.Third;
        var speaker = speech.Speaker;
        if (PhraseWords.Of($"{speaker.Name} {speaker.Role}").Any(Verifiers.Contains)) return CompletionWitness.Verifier;
        if (speaker.Party is null) return CompletionWitness.Third;
        if (party is null) return CompletionWitness.Third;
        return string.Equals(speaker.Party, party, StringComparison.Ordinal) ? CompletionWitness.Obligor : CompletionWitness.Beneficiary;
    }
}
