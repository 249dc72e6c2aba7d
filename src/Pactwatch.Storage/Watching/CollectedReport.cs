namespace Pactwatch.Storage.Watching;

/// <summary>A report on its way into the store from a round.</summary>
/// <param name="Aside">Where it tells of nothing that is followed; null where it is part of the ledger.</param>
public sealed record CollectedReport(ReportToStore Report, AsideReport? Aside);
