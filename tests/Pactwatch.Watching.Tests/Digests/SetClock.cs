using NodaTime;

namespace Pactwatch.Watching.Tests.Digests;

/// <summary>A clock that stands until it is set.</summary>
internal sealed class SetClock(Instant now) : TimeProvider
{
    public Instant Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
