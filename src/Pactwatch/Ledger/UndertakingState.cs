namespace Pactwatch.Ledger;

/// <summary>What has become of an undertaking by a day.</summary>
public enum UndertakingState
{
    Upcoming,
    Due,
    Overdue,
    Fulfilled,
    FulfilledLate,
    PartlyFulfilled,
    Disputed,
    Broken,
    Superseded,
    Lapsed,
}
