namespace Pactwatch.Language.Network;

/// <summary>How a sentence is written: where nearly all words are alike, a capital says nothing.</summary>
internal enum SentenceCase
{
    Mixed,

    /// <summary>All in capitals.</summary>
    Capitals,

    /// <summary>Nearly every word begins with a capital, as in headlines.</summary>
    Title,

    /// <summary>No capitals at all.</summary>
    Lower,
}
