namespace Pactwatch.Ledger;

/// <summary>What kind of thing a defined term stands for.</summary>
public enum DefinedKind
{
    /// <summary>Who is bound: "the Authority", or all of them: "the Parties".</summary>
    Party,

    /// <summary>The day from which the text counts: "Effective Date", "D-Day", "entry into force".</summary>
    Day,

    /// <summary>Anything else: "the Zone", "Shift".</summary>
    Thing,
}
