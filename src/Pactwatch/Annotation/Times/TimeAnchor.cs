using NodaTime;

namespace Pactwatch.Annotation.Times;

/// <summary>
/// What a time in the text can count from: the day of the report (or of the utterance told), and the time last told
/// of. Never the clock. In a chronicle, months and days belong to the year last told of.
/// </summary>
internal sealed record TimeAnchor(LocalDate? Day, ResolvedTime? LastTold = null, bool IsChronicle = false)
{
    /// <summary>The first day of the time last told of.</summary>
    public LocalDate? Told => LastTold?.From;

    /// <summary>The quarter or half that figures are told of, or null.</summary>
    public ReportedPart? Part { get; init; }
}
