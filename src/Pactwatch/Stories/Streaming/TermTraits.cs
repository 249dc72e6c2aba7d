namespace Pactwatch.Stories.Streaming;

/// <summary>How a term stands in a report.</summary>
[Flags]
internal enum TermTraits
{
    None = 0,

    /// <summary>At least once with a small letter in front, or in a script that has none.</summary>
    Lower = 1,

    /// <summary>At least once with a capital that says something.</summary>
    Capital = 2,

    /// <summary>It begins with a digit.</summary>
    Number = 4,

    /// <summary>It stands in the title alone.</summary>
    OfTitle = 8,
}
