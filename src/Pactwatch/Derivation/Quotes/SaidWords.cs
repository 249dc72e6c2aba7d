using Pactwatch.Ledger;

namespace Pactwatch.Derivation.Quotes;

/// <summary>The words of one utterance as they are compared, and each run of a few of them, which a variant of it shares.</summary>
internal sealed record SaidWords(string[] Words, string[] Shingles)
{
    private const int ShingleWords = 3;

    /// <param name="characters">The whole text of the report.</param>
    public static SaidWords Of(UtteranceClaim claim, string characters)
    {
        var words = WordSequence.Of(claim.Span.SliceOf(characters));
        return new SaidWords(words, [.. Enumerable.Range(0, Math.Max(0, words.Length - ShingleWords + 1)).Select(at => string.Join(' ', words, at, ShingleWords))]);
    }
}
