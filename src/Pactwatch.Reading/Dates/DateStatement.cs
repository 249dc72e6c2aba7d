using Pactwatch.Text;

namespace Pactwatch.Reading.Dates;

/// <summary>A date that a page states of itself, with where it says so and in what words.</summary>
internal sealed record DateStatement(DateMention Mention, PublishedBasis Basis, string Words, bool IsModification);
