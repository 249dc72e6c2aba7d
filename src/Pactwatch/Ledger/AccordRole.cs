namespace Pactwatch.Ledger;

/// <summary>What somebody is to an agreement: party, obligor, implementer, beneficiary, guarantor, mediator or verifier.</summary>
public sealed record AccordRole(string Name, string Role);
