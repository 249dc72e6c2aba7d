namespace Pactwatch.Ledger;

/// <summary>What became of a judgement in one ledger. None is ever without effect and without a word on it.</summary>
public enum JudgementFate
{
    /// <summary>It was found and it counts.</summary>
    InEffect,

    /// <summary>A person took it back or put another in its place.</summary>
    Undone,

    /// <summary>A later ruling on the same words says otherwise.</summary>
    Overruled,

    /// <summary>Its words, or what it ruled on there, are found no more, or its value can't be read.</summary>
    Lost,

    /// <summary>Its report isn't held, was removed, or isn't known yet on the ledger's day.</summary>
    Absent,
}
