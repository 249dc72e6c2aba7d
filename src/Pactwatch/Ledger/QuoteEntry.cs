using System.Collections.Immutable;

namespace Pactwatch.Ledger;

/// <summary>One utterance and its variants. <see cref="Fullest"/> is the mention shown; hearer and setting are its own, else those of the first variant that tells them.</summary>
public sealed record QuoteEntry(
    string Id, string Speaker, string? Role, string? SaidTo, UtteranceSetting? Setting, Annotation.Attribution.AttributionStyle Style, UtteranceClaim Fullest, Originals Origins, ImmutableArray<UtteranceClaim> Mentions);
