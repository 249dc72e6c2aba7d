namespace Pactwatch.Annotation.Times;

/// <summary>A time found in a sentence, its tokens and the tokens of its phrase, before it is resolved.</summary>
/// <param name="IsRangeStart">True for the first of two that bound one stretch: "from March to June", "3-7 May".</param>
internal sealed record RecognizedTime(
    TimeReading Reading, int Start, int End, int PhraseStart, int PhraseEnd, TimeRole Role, bool IsFuture, bool IsRangeStart = false);
