using Pactwatch.Annotation.Times.Readings;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Times;

/// <summary>A time found in a sentence, before it is resolved.</summary>
/// <param name="Sentence">The number of its sentence in the report.</param>
/// <param name="Pattern">The number of the pattern that found it.</param>
/// <param name="IsRangeStart">True for the first of two that bound one stretch: "from March to June", "3-7 May".</param>
/// <param name="IsSaying">True for the day on which something was said: "said on 3 May that …".</param>
/// <param name="Opens">The word for what begins at that time ("The truce takes effect on Sunday"), or null.</param>
/// <param name="Start">Its first token in the sentence.</param>
/// <param name="End">The token of the sentence behind it.</param>
internal sealed record RecognizedTime(
    TimeReading Reading, TextSpan Span, TextSpan Phrase, TimeRole Role, Tense Tense, int Sentence, int Pattern, bool IsRangeStart, int Start, int End, bool IsSaying = false, string? Opens = null)
{
    public bool IsFuture => Tense > Tense.Untold;

    /// <summary>"From $3 million a year ago", "in the 1988 quarter" are looked back at; what follows goes on from the time before.</summary>
    public bool IsComparison => Reading is ShiftReading { IsPeriod: false, By: < 0 } or LaterReading { Unit: "Y", By: < 0 } or DateReading { Year: not null, IsTold: true };

    /// <summary>True where the next time of the sentence is its last day: "the quarter ended Sept. 30".</summary>
    public bool IsEnded { get; init; }
}
