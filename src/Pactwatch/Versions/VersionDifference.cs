using System.Collections.Immutable;

namespace Pactwatch.Versions;

/// <summary>How one version's stored text differs from that of the version before it.</summary>
/// <param name="Changes">In the order of the text; none overlap.</param>
/// <param name="IsCoarse">True where the texts differ so much that whole passages stand for their words.</param>
public sealed record VersionDifference(ImmutableArray<VersionChange> Changes, bool IsCoarse);
