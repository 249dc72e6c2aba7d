namespace Pactwatch.Ledger;

/// <summary>Who says that something was done.</summary>
public enum CompletionWitness
{
    Obligor,
    Beneficiary,
    Verifier,
    Third,

    /// <summary>The report in its own voice.</summary>
    Own,
}
