using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.States;

/// <summary>A revision, and whether it took the old date's place.</summary>
/// <param name="Supersedes">It came in time, before the old date had passed.</param>
/// <param name="IsAgreed">Told as agreed by those it binds: then it takes the place of a date that had passed as well, where nothing was done by it.</param>
public sealed record FoundRevision(Revision Revision, bool Supersedes, bool IsAgreed);
