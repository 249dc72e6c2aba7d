using NodaTime;

namespace Pactwatch.Annotation.Times;

/// <summary>
/// What a time in the text can count from: the day of the report (or of the utterance told), and the day and
/// year last told of. Never the clock. In a chronicle, months and days belong to the year last told of.
/// </summary>
internal sealed record TimeAnchor(LocalDate? Day, LocalDate? LastTold = null, bool IsChronicle = false);
