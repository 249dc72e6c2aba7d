using System.Collections.Immutable;

namespace Pactwatch.Publishing.Briefs;

/// <summary>What a brief says of one agreement.</summary>
/// <param name="Standing">How the agreement stands; null where no report tells it.</param>
/// <param name="Sections">Only those that have something to say.</param>
public sealed record BriefAccord(string Title, BriefSentence? Standing, ImmutableArray<BriefSection> Sections);
