namespace Pactwatch.Ledger;

/// <summary>How an undertaking stands to the agreement's own text that is held. That a text is silent is a flag, never a withdrawal.</summary>
public enum Standing
{
    /// <summary>A clause of the text in force tells it, or tells something that holds it.</summary>
    InText,

    /// <summary>Reports tell it and no clause does, or no clause tells it so.</summary>
    ReportedOnly,

    /// <summary>An earlier version of the text told it, and the later one doesn't.</summary>
    NotInLaterText,

    /// <summary>A clause of an earlier text, which a later one changed.</summary>
    Amended,
}
