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

/// <summary>How firmly an undertaking is told.</summary>
public enum Modality
{
    Agreed,
    Planned,
    Promised,
    Required,
    Expected,
}

/// <summary>What a mention does with the statement it carries.</summary>
public enum Stance
{
    Asserts,
    Denies,
    Declines,
    Retracts,
    Reaffirms,
}

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

/// <summary>The standing of an agreement; a ladder, though it can also fall.</summary>
public enum AgreementStatus
{
    Talks,

    /// <summary>Agreed, but an approval or the announcement is outstanding.</summary>
    AgreedInPrinciple,
    Agreed,
    Announced,
    Signed,
    InForce,
    Postponed,
    Suspended,
    Extended,
    Completed,
    Collapsed,
}

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

/// <summary>How a plan changed.</summary>
public enum RevisionKind
{
    Extension,
    Renewal,
    Postponement,
    Replacement,
    Correction,
    OneSided,
}

public enum CompletionExtent
{
    Full,
    Partial,
    Begun,
    Not,
}

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

/// <summary>How it is known that one report rests on another's original.</summary>
public enum DerivationMeans
{
    Attribution,
    Credit,
    Reuse,
    Paraphrase,
}

public enum DerivationDegree
{
    Wholly,
    Partially,
}
