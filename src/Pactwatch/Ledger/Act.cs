namespace Pactwatch.Ledger;

/// <summary>Classes of act; what each covers stands in Extraction/Undertakings/English/acts.tsv.</summary>
public enum Act
{
    Withdraw,
    Remain,
    Reduce,
    Increase,
    Relocate,
    End,
    Start,
    Transfer,
    Release,
    Pay,
    Provide,
    Buy,
    Allow,
    Refrain,
    Establish,
    Hold,
    Sign,
    Verify,
    Disarm,
    Other,
}
