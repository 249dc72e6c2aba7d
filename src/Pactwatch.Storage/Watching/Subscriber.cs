using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Storage.Watching;

/// <summary>Who is sent a digest after each round.</summary>
/// <param name="Address">An address of the web, the path of a folder, or that of a program.</param>
/// <param name="ToldTo">How many rows of the feed's publications it was sent, or need not be sent.</param>
public sealed record Subscriber(SubscriberKind Kind, string Address, Instant AddedAt, long ToldTo)
{
    /// <summary>Follows from kind and address.</summary>
    public string Id { get; } = "b-" + ContentHash.Of(Kind.ToString(), Address);

    /// <summary>True where it is sent nothing any more.</summary>
    public bool IsEnded { get; init; }
}
