namespace Pactwatch.Ledger;

/// <summary>Things told of that nobody has undertaken.</summary>
public enum OtherKind
{
    Demand,
    Proposal,
    Prediction,
    Wish,
    Refusal,
    Possibility,
}
