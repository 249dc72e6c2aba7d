namespace Pactwatch.Web.Charts;

/// <summary>What the reports of one month say of one undertaking. That no report says anything is never "not done".</summary>
public enum MatrixValue
{
    /// <summary>No report had told of it yet, or the month is still to come.</summary>
    Blank,

    /// <summary>It was told of before and no report of this month says anything of it.</summary>
    NoReport,

    /// <summary>Reports tell of it, none of them that anything was done.</summary>
    Told,

    Begun,
    Partly,
    Done,

    /// <summary>A report says that it is not done.</summary>
    NotDone,

    /// <summary>A report says that it was broken.</summary>
    Broken,

    /// <summary>One report says that it was done, another that it wasn't.</summary>
    Disputed,
}
