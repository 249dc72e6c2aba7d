namespace Pactwatch.Language.Models;

/// <summary>How a sentence is written: where nearly all words are alike, a capital says nothing.</summary>
internal enum SentenceCase
{
    /// <summary>Capitals open the sentence and its names.</summary>
    Mixed,

    /// <summary>All in capitals.</summary>
    Capitals,

    /// <summary>Nearly every word begins with a capital, as in headlines.</summary>
    Title,

    /// <summary>No capitals at all.</summary>
    Lower,
}
