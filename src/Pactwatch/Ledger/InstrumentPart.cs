namespace Pactwatch.Ledger;

/// <summary>What a file of an agreement's own text is within the set of its texts.</summary>
public enum InstrumentPart
{
    /// <summary>The text itself, or one that adds to it.</summary>
    Text,

    /// <summary>An annex in a file of its own.</summary>
    Annex,

    /// <summary>The same text in a language that isn't read.</summary>
    LanguageVersion,

    /// <summary>A version whose place a later one took.</summary>
    EarlierVersion,

    /// <summary>The same text again, whole, in part or reworded; it says nothing of its own.</summary>
    Copy,
}
