namespace Pactwatch.Storage.Watching;

/// <summary>That a report is held beside the ledger.</summary>
/// <param name="Why">In words, for a person.</param>
/// <param name="ToldOf">Mark of what was followed when it was decided: under another mark it is decided again.</param>
public sealed record AsideReport(string Why, string ToldOf);
