namespace Pactwatch.Reconciliation;

/// <summary>What reconciliation leaves to others: pure functions, given by the pipeline.</summary>
/// <param name="Origins">Traces cells to their originals.</param>
/// <param name="Quotes">Groups the variants of utterances.</param>
/// <param name="Version">Names the program that reads and reconciles: the same name, the same accords. Asked for only where accords are kept.</param>
public sealed record StoryReading(OriginTracing Origins, QuoteGrouping Quotes, Func<string> Version);
