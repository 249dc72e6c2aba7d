using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation;

/// <summary>What came of reconciling a story.</summary>
/// <param name="Accord">Null where its reports bind nobody: there is no agreement to track.</param>
public sealed record MadeAccord(Accord? Accord);
