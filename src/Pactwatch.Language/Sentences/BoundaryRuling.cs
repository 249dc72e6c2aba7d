namespace Pactwatch.Language.Sentences;

/// <summary>What a plain rule says of the end of a sentence at some place, before any weighing.</summary>
internal enum BoundaryRuling
{
    /// <summary>No rule knows; the weights decide.</summary>
    Open,
    Ends,
    GoesOn,
}
