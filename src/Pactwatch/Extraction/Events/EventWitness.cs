using Pactwatch.Annotation.Attribution;
using Pactwatch.Extraction.Verification;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Events;

/// <summary>Who says that something was done.</summary>
internal static class EventWitness
{
    /// <param name="speech">The saying that holds the words, or null.</param>
    /// <param name="party">The party that did it, or null.</param>
    public static CompletionWitness Of(AttributedSpeech? speech, string? party)
    {
        if (speech is null) return CompletionWitness.Third;
        if (Verifiers.Holds(speech.Speaker)) return CompletionWitness.Verifier;
        if (speech.Speaker.Party is not { } speaker || party is null) return CompletionWitness.Third;
        return string.Equals(speaker, party, StringComparison.Ordinal) ? CompletionWitness.Obligor : CompletionWitness.Beneficiary;
    }
}
