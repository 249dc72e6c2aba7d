namespace Pactwatch.Ledger;

/// <summary>What kind of duty an undertaking is. Only <see cref="Achieve"/> and <see cref="Recur"/> can fall overdue.</summary>
public enum Duty
{
    /// <summary>Done once, by a date.</summary>
    Achieve,

    /// <summary>Kept up for a time.</summary>
    Maintain,

    /// <summary>Not to be done.</summary>
    Refrain,

    /// <summary>Done again each period ("600 trucks a day").</summary>
    Recur,

    /// <summary>Leave to do something until a date; it lapses when that has passed.</summary>
    Permit,
}
