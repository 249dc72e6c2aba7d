using System.Collections.Immutable;

namespace Pactwatch.Publishing.Briefs;

/// <summary>The sentences under one heading ("Done", "Missed"); never empty.</summary>
public sealed record BriefSection(string Heading, ImmutableArray<BriefSentence> Sentences);
