using Pactwatch.Annotation.Times;

namespace Pactwatch.Ledger;

/// <summary>When and where something was said, as the report tells it; a part that isn't told is null.</summary>
/// <param name="On">The day or days on which it was said, both ends included; both null where the report's own date is not known.</param>
/// <param name="OnText">The words that tell the day ("late on Tuesday"), or null.</param>
/// <param name="Place">The place's name ("Lisbon"), or null.</param>
public sealed record UtteranceSetting(DateWindow? On, string? OnText, string? Place);
