using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Training.Attributions;

/// <summary>A report with its attributions as annotators marked them; offsets in UTF-16 code units.</summary>
internal sealed record AttributionDocument(string Name, string Text, ImmutableArray<MarkedAttribution> Attributions);

/// <summary>One attribution: the pieces of its cue and of its content.</summary>
internal readonly record struct MarkedAttribution(ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content);
