using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.States;

/// <summary>A revision, and whether it came in time to take the old date's place.</summary>
public sealed record FoundRevision(Revision Revision, bool Supersedes);
