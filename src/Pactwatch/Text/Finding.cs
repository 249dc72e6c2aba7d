using Pactwatch.Language;

namespace Pactwatch.Text;

/// <summary>
/// Something that a stage noticed about a report without being able to use it: bad input gives less
/// annotation and a finding, never an exception. <see cref="Code"/> is stable ("PW1203") and searchable.
/// </summary>
public sealed record Finding(string Code, string Message, TextSpan? Span = null);
