namespace Pactwatch.Ledger;

public enum DiscrepancyKind
{
    Date,
    Quantity,
    Place,
    Actor,
    Status,
    Figure,
    Fulfilment,
    ReportDate,
}
