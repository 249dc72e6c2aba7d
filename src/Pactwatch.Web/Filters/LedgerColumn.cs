namespace Pactwatch.Web.Filters;

/// <summary>A column of the ledger's table.</summary>
public enum LedgerColumn
{
    Who,
    What,
    Quantity,
    Where,
    When,
    State,
    Told,
    Act,
    Duty,
    Modality,
    Phase,
    Conditions,
}
