using NodaTime;

namespace Pactwatch.Watching.Digests;

/// <summary>What became of one try to send a digest.</summary>
/// <param name="Why">For a person, without a word of the other side's; null where it was sent.</param>
/// <param name="IsUnwanted">True where the other side wants no more, ever.</param>
/// <param name="NotBefore">How long the other side asked to be left alone.</param>
internal sealed record Sending(string? Why, bool IsUnwanted = false, Duration? NotBefore = null)
{
    public static Sending Done { get; } = new((string?)null);

    public bool IsDone => Why is null;
}
