using System.Collections.Immutable;

namespace Pactwatch.Ledger;

/// <summary>One utterance and its variants. <see cref="Fullest"/> is the mention shown.</summary>
public sealed record QuoteEntry(
    string Id, string Speaker, string? Role, string? SaidTo, Annotation.Attribution.AttributionStyle Style, UtteranceClaim Fullest, Originals Origins, ImmutableArray<UtteranceClaim> Mentions);
