using System.Collections.Immutable;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Watching.Finding;

/// <summary>What was found to follow at an address.</summary>
/// <param name="Sources">To be followed; empty where nothing was found.</param>
/// <param name="Others">Further feeds that the page names, which a person may add by themselves.</param>
/// <param name="Why">Why nothing was found, or what is to be said of it; null where all is plain.</param>
/// <param name="Code">The stable code of the failure; null where there is none.</param>
public sealed record FoundSources(ImmutableArray<WatchedSource> Sources, ImmutableArray<string> Others, string? Why, string? Code)
{
    internal static FoundSources None(string? code, string? why) => new([], [], why, code);
}
