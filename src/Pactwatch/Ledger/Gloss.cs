namespace Pactwatch.Ledger;

/// <summary>A person's translation: it stands beside the words, never instead of them.</summary>
/// <param name="By">Who translated.</param>
/// <param name="Language">The language of the words, as a tag ("ar"); null where it isn't told.</param>
public sealed record Gloss(string Text, string By, string? Language);
