namespace Pactwatch.Derivation.Tracing;

/// <summary>Whether words of a report rest on one of the originals that it names.</summary>
internal enum LinkReach
{
    Misses,
    Perhaps,
    Covers,
}
