namespace Pactwatch.Reading.Containers;

/// <summary>
/// Something that a person must be told of a file or of a document in it, beside the reports read from it.
/// <see cref="IsFailure"/> where something was not read that could have been a report.
/// </summary>
/// <param name="Code">Stable ("PW1104"); see <see cref="FormatFinding"/>.</param>
/// <param name="Source">What it is about ("news.zip!/a.pdf").</param>
/// <param name="Message">A sentence or two: why, and what to do where there is something to do.</param>
public sealed record FileFinding(string Code, string Source, string Message, bool IsFailure = true);
