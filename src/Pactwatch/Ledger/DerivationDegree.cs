namespace Pactwatch.Ledger;

public enum DerivationDegree
{
    Wholly,
    Partially,
}
